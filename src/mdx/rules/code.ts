import type { Element } from 'hast';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import { createHighlighterCore, createCssVariablesTheme, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { childrenOf, element, text, type AnyNode } from '../syntax/tree.ts';

/**
 * Code blocks, coloured by class names instead of inline styles, so that a strict
 * Content-Security-Policy holds and both themes share one page.
 */

const languages: Record<string, unknown> = { ...bundledLanguages, ...bundledLanguagesAlias };
const PLAIN = new Set(
  'text txt plain plaintext plain-text none ascii output tree math email'.split(' ').concat(''),
);

/** Names of other highlighters, as those of GitHub and Prism. */
const otherNames: Record<string, string> = {
  cfg: 'ini',
  conf: 'ini',
  cplusplus: 'c++',
  curl: 'shellscript',
  delphi: 'pascal',
  env: 'dotenv',
  golang: 'go',
  htaccess: 'apache',
  ipython: 'python',
  markup: 'html',
  mysql: 'sql',
  node: 'javascript',
  nodejs: 'javascript',
  objectivec: 'objective-c',
  patch: 'diff',
  postgres: 'sql',
  postgresql: 'sql',
  py3: 'python',
  python3: 'python',
  react: 'jsx',
  rlang: 'r',
  session: 'shellsession',
  'sh-session': 'shellsession',
  'shell-session': 'shellsession',
  sqlite: 'sql',
  svg: 'xml',
  terminal: 'shellscript',
  tsql: 'sql',
  'vb.net': 'vb',
  xhtml: 'html',
};

/** Whether a block marked with `language` can be coloured, or means to be plain. */
export const knowsLanguage = (language: string): boolean =>
  PLAIN.has(language) || Object.hasOwn(languages, language);

let highlighter: Promise<HighlighterCore> | undefined;

async function load(language: string): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false })],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const shiki = await highlighter;
  if (!shiki.getLoadedLanguages().includes(language)) {
    await shiki.loadLanguage(languages[language] as Parameters<typeof shiki.loadLanguage>[0]);
  }
  return shiki;
}

export interface CodeBlock {
  code: Element;
  language: string;
}

/** The language that a fence names, in lower case; empty when it names none. */
export function languageOf(code: Element): string {
  const names = code.properties.className;
  const name = (Array.isArray(names) ? names : []).find((one) =>
    String(one).startsWith('language-'),
  );
  const named = String(name ?? '')
    .slice('language-'.length)
    .toLowerCase()
    // Lines to mark, `js{1,3}`, and the braces of R Markdown, `{python}`.
    .replace(/^\{([^{}]*)\}$/, '$1')
    .replace(/\{[^{}]*\}$/, '');
  return Object.hasOwn(otherNames, named) ? otherNames[named]! : named;
}

/** Colours the blocks in place: tokens become `<span class="token-keyword">`. */
export async function highlight(blocks: readonly CodeBlock[]): Promise<void> {
  for (const { code, language } of blocks) {
    if (PLAIN.has(language) || !knowsLanguage(language)) continue;
    const shiki = await load(language);
    const source = childrenOf(code)
      .map((node) => ('value' in node ? node.value : ''))
      .join('');
    const { tokens } = shiki.codeToTokens(source.replace(/\n$/, ''), {
      lang: language,
      theme: 'classes',
      // A limit of time would colour less on a busy machine; one of length is the same everywhere.
      tokenizeTimeLimit: 0,
      tokenizeMaxLineLength: 1000,
    });
    const lines = tokens.map((line) =>
      line.map(({ content, color }): AnyNode => {
        const name = /^var\(--(token-[a-z-]+)/.exec(color ?? '')?.[1];
        return name ? element('span', { className: [name] }, [text(content)]) : text(content);
      }),
    );
    code.children = lines.flatMap((line) => [...line, text('\n')]) as Element['children'];
  }
}
