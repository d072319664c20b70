import type { Features } from 'satteri';
import { maskFormulas, type Formula } from '../masks/formulas.ts';
import { maskHeadingIds } from '../masks/masking.ts';
import { excessIn } from './bounds.ts';

/** The Markdown that Dateline speaks. Signs of print are for `setPunctuation`: languages differ. */
export const features: Features = {
  frontmatter: true,
  gfm: { footnotes: { clobberPrefix: '' } },
};

/** A briefing's file as text, with front matter and body told apart. */
export interface Source {
  /** The whole text, without a byte order mark. */
  text: string;
  /** The text for the parser, which the notation that it does not know is masked for. */
  masked: string;
  /** The formulas of the body, in their order. */
  formulas: readonly Formula[];
  format: 'mdx' | 'md';
  /** The YAML between the fences, or `undefined` when there is none. */
  yaml?: string;
  /** Where the YAML begins in `text`. */
  yamlOffset: number;
}

const FENCED = /^---[ \t]*(\r?\n)(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/**
 * Takes a file's text apart. As in CommonMark, a carriage return by itself ends a line, and
 * NUL, which no writer means, becomes U+FFFD.
 */
export function readSource(raw: string, format: 'mdx' | 'md'): Source {
  const text = plainText(raw);
  const match = FENCED.exec(text);
  const begin = match?.[0].length ?? 0;
  const { masked, formulas } = maskText(text, begin, format);
  if (!match) return { text, masked, formulas, format, yamlOffset: 0 };
  const yamlOffset = text.indexOf('\n') + 1;
  return { text, masked, formulas, format, yaml: match[2] ?? '', yamlOffset };
}

/** Code is told from what is masked by the parser, so a text that it would not end with stays as it is. */
function maskText(text: string, begin: number, format: 'mdx' | 'md') {
  if (excessIn(text, begin, format)) return { masked: text, formulas: [] };
  const { masked, formulas } = maskFormulas(text, begin, format, features);
  return { masked: maskHeadingIds(masked, begin, format, features), formulas };
}

/** The YAML between the fences of a file's text, or `undefined` where there is none. */
export function frontMatterOf(raw: string): string | undefined {
  const match = FENCED.exec(plainText(raw));
  return match ? (match[2] ?? '') : undefined;
}

function plainText(raw: string): string {
  // Hardly a file has one, and looking for that is much faster than the pattern.
  const ended = raw.includes('\r') ? raw.replace(/\r(?!\n)/g, '\n') : raw;
  return ended.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');
}

/** Why a text has no front matter, and what to do about it. */
export function withoutFrontMatter(text: string): { message: string; hint: string } {
  if (/^---[ \t]*\r?\n/.test(text)) {
    return {
      message: 'The front matter is never closed',
      hint: 'Put a line with three hyphens (---) after the last field.',
    };
  }
  const [first = ''] = text.split(/\r?\n/, 1);
  const language = first.startsWith('+++')
    ? 'TOML'
    : /^(?:;;;|\{)/.test(first)
      ? 'JSON'
      : undefined;
  if (language) {
    return {
      message: `The front matter is written in ${language}, and briefings have YAML`,
      hint: 'Put --- in place of the first and the last line of it, and write each field as title: Talks in Geneva, with a colon.',
    };
  }
  if (/^\s*[-–—]{2,}(?: *yaml)?\s*?\n/.test(text)) {
    return {
      message: 'The file does not begin with a line of exactly three hyphens',
      hint: 'Let the first line be --- and nothing else: no empty line before it, no dash (—), no word behind it.',
    };
  }
  return {
    message: 'The file does not begin with front matter',
    hint: 'Begin the file with a line of three hyphens (---), then title, date, author and status, then --- again.',
  };
}
