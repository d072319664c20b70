import type { Body, ComponentNode } from '../../briefing/body.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import type { BlockKind } from '../../difference/block.ts';
import { componentText, type ComponentText, type TextSettings } from '../component-text.ts';

/** A body as HTML in which `data-block` names the blocks that components are. */
export function markUp(body: Body, settings: TextSettings): string {
  return body
    .map((segment) => (typeof segment === 'string' ? segment : component(segment, settings)))
    .join('');
}

function component(node: ComponentNode, settings: TextSettings): string {
  const text = (prop: string): string =>
    typeof node.props[prop] === 'string' ? node.props[prop] : '';
  const within = markUp(node.children, settings);
  return blocks[node.component](componentText(node, settings), within, text);
}

/** The blocks of a component from its words, what stands between its tags, and its attributes. */
type Blocks = (words: ComponentText, within: string, text: (prop: string) => string) => string;

const plain: Blocks = (_, within) => `<div>${within}</div>`;

const blocks: Record<ComponentNode['component'], Blocks> = {
  Cite: () => '',
  Picture: (_, __, text) => block('picture', text('alt'), text('src')),
  Figure: (words, _, text) => block('picture', lineOf(words), text('src') || text('href')),
  Video: (words, _, text) =>
    block('picture', lineOf(words), text('src') || text('href')) +
    block('paragraph', words.long ?? ''),
  KeyPoints: ({ heading = '' }, within) => block('h3', heading) + within,
  Note: plain,
  Timeline: plain,
  Quote: (words, within) => `<blockquote>${within}${block('quote', lineOf(words))}</blockquote>`,
  Event: (words, within) => blockOf('event', `${escapeMarkup(lineOf(words))}: ${within}`),
  Judgement: ({ likelihood, percent, ...words }, within) => {
    const judged = lineOf({ range: `${likelihood} ${percent}`, ...words });
    return blockOf('judgement', `${within} — ${escapeMarkup(judged)}`);
  },
};

/** The words that stand in one line. */
const lineOf = ({ label: _, heading: __, long: ___, ...line }: ComponentText): string =>
  Object.values(line).join(' · ');

const block = (kind: BlockKind, text: string, identity = ''): string =>
  text || identity ? blockOf(kind, escapeMarkup(text), identity) : '';

const blockOf = (kind: BlockKind, html: string, identity = ''): string =>
  `<div data-block="${kind}"${identity && ` data-identity="${escapeMarkup(identity)}"`}>${html}</div>`;
