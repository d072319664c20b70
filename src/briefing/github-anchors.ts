import type { Heading } from './body.ts';

const NOT_IN_NAME = /[^\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc} -]/gu;

/**
 * The anchors that headings have on GitHub (github-slugger's rule), and the ids that they have
 * here: texts that were written there link to them so.
 */
export function githubAnchors(outline: readonly Heading[]): Map<string, string> {
  const anchors = new Map<string, string>();
  const repeats = new Map<string, number>();
  for (const { id, text } of outline) {
    const name = text.normalize('NFC').toLowerCase().replace(NOT_IN_NAME, '').replaceAll(' ', '-');
    let anchor = name;
    for (let n = repeats.get(name) ?? 0; anchors.has(anchor); anchor = `${name}-${n}`) {
      repeats.set(name, ++n);
    }
    anchors.set(anchor, id);
  }
  // "#" is the top of every page.
  anchors.delete('');
  return anchors;
}
