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

/**
 * One for each language: what a grammar knows of another one (YAML in MDX) would otherwise depend
 * on whether a block of that one came before.
 */
const highlighters = new Map<string, Promise<HighlighterCore>>();

/** Languages within others that are coloured, too: front matter. */
const within: Record<string, string[]> = { markdown: ['yaml'], md: ['yaml'], mdx: ['yaml'] };

function highlighterOf(language: string): Promise<HighlighterCore> {
  const known = highlighters.get(language);
  if (known) return known;
  const made = createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false })],
    langs: [...(within[language] ?? []), language].map((name) => languages[name]!),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
    // There is one for each language on purpose.
    warnings: false,
  });
  highlighters.set(language, made);
  return made;
}

/** Colours the blocks in place: tokens become `<span class="token-keyword">`. */
export async function highlight(blocks: readonly CodeBlock[]): Promise<void> {
  for (const { code, language } of blocks) {
    if (!isColoured(language)) continue;
    const shiki = await highlighterOf(language);
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
