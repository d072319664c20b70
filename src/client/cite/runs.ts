/** Text of one block without anything between that is not the writer's. */
export interface TextRun {
  range: Range;
  block: Element | null;
}

/** Numbers of citations and notes, and what stands beside the text. */
const OTHERS = '.cite, .note-ref, .note-back, .margin-note, .anchor, .label';
const BLOCKS = 'p, li, dt, dd, td, th, pre, figcaption, h2, h3, h4, h5, h6';

/** The parts of a passage that are the writer's own words, in order. */
export function runsIn(passage: Range): TextRun[] {
  const runs: TextRun[] = [];
  let isOpen = false;
  for (const node of textsIn(passage)) {
    const parent = node.parentElement!;
    if (parent.closest(OTHERS)) {
      isOpen = false;
      continue;
    }
    const start = node === passage.startContainer ? passage.startOffset : 0;
    const end = node === passage.endContainer ? passage.endOffset : node.length;
    const block = parent.closest(BLOCKS);
    const last = runs.at(-1);
    if (isOpen && last?.block === block) {
      last.range.setEnd(node, end);
    } else if (node.data.slice(start, end).trim()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      runs.push({ range, block });
      isOpen = true;
    }
  }
  return runs;
}

function* textsIn(passage: Range): Generator<Text> {
  const root = passage.commonAncestorContainer;
  if (root instanceof Text) {
    yield root;
    return;
  }
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (passage.intersectsNode(node)) yield node as Text;
  }
}

/** What the runs say, on one line. */
export const wordsOf = (runs: readonly TextRun[]): string =>
  runs
    .map(({ range, block }, index) => (runs[index - 1]?.block === block ? '' : ' ') + range)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
