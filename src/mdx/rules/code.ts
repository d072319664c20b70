import type { Element } from 'hast';
import type { LanguageInput } from 'shiki/core';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';
import type { Context } from './context.ts';
import { inShort } from '../stray/plain-text.ts';
import { placeOf, type AnyNode } from '../syntax/tree.ts';

/** Gives a block of code its frame, and notes it to be coloured. */
export function transformCode(node: Element, context: Context): AnyNode[] {
  const code = node.children.find((child) => child.type === 'element' && child.tagName === 'code');
  node.properties = {
    className: ['code'],
    tabIndex: 0,
    role: 'group',
    ariaLabel: context.labels.code,
  };
  if (!code || code.type !== 'element') return [node];
  const language = languageOf(code);
  const meta = (code.data as { meta?: string | null } | undefined)?.meta?.trim();
  if (meta) {
    context.problems.add({
      name: 'unknown-prop',
      severity: 'warning',
      at: placeOf(node),
      message: `${inShort(meta)} behind the language of this code block has no effect and is left out`,
      hint: 'Say in the text above the block what it shows, such as the name of its file.',
    });
  }
  code.properties = {};
  if (language && !isKnown(language)) {
    context.problems.add({
      name: 'unknown-language',
      severity: 'warning',
      at: placeOf(node),
      message: `The language "${language}" of this code block is not known, so it is not coloured`,
      hint: 'Name another language after the three backticks, or "text".',
    });
  }
  context.found.code.push({ code, language });
  return [node];
}

/** The language that a fence names, in lower case; empty when it names none. */
function languageOf(code: Element): string {
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

/** Grammars by their names and their other names. */
export const languages: Record<string, LanguageInput> = {
  ...bundledLanguages,
  ...bundledLanguagesAlias,
};
/** What is meant to have no colours. */
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

/** Whether a block marked with `language` can be coloured; one that means to be plain is not. */
export const isColoured = (language: string): boolean =>
  !PLAIN.has(language) && Object.hasOwn(languages, language);

const isKnown = (language: string): boolean => PLAIN.has(language) || isColoured(language);
