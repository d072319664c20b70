import type { Element } from 'hast';
import { createHighlighterCore, createCssVariablesTheme, type HighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { isColoured, languages } from './rules/code.ts';
import type { CodeBlock } from './rules/context.ts';
import { childrenOf, element, text, type AnyNode } from './syntax/tree.ts';

/**
 * Code blocks, coloured by class names instead of inline styles, so that a strict
 * Content-Security-Policy holds and both themes share one page.
 */

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

/** Colours the blocks in place: tokens become `<span class="token-keyword">`. */
export async function highlight(blocks: readonly CodeBlock[]): Promise<void> {
  for (const { code, language } of blocks) {
    if (!isColoured(language)) continue;
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
