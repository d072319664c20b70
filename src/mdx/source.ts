import type { Place } from '../briefing/problem.ts';

/** A briefing's file as text, with front matter and body told apart. */
export interface Source {
  /** The whole text, without a byte order mark. */
  text: string;
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
  // Hardly a file has one, and looking for that is much faster than the pattern.
  const ended = raw.includes('\r') ? raw.replace(/\r(?!\n)/g, '\n') : raw;
  const text = ended.replace(/^\uFEFF/, '').replaceAll('\0', '\uFFFD');
  const match = FENCED.exec(text);
  if (!match) return { text, format, yamlOffset: 0 };
  const yamlOffset = text.indexOf('\n') + 1;
  return { text, format, yaml: match[2] ?? '', yamlOffset };
}

/** Line and column (from 1, UTF-16) of offsets into `text`. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
    starts.push(end + 1);
  }
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: Math.max(0, offset - starts[low]!) + 1 };
  };
}

/** `placesIn` for a single offset. */
export const placeAt = (text: string, offset: number): Place => placesIn(text)(offset);
