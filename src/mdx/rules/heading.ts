import type { Element } from 'hast';
import { slug } from '../../briefing/addresses/segment.ts';
import type { Context } from './context.ts';
import { transformNoteHeading } from './footnotes.ts';
import { setId } from './ids.ts';
import { takeId } from '../masks/masking.ts';
import { element, placeOf, plain, text, type AnyNode } from '../syntax/tree.ts';

/** Gives a heading its id, notes it for the outline, and lowers one of the first level. */
export function transformHeading(node: Element, context: Context): AnyNode[] {
  if (transformNoteHeading(node, context)) return [node];
  if (node.tagName === 'h1') {
    context.problems.add({
      name: 'heading-level',
      severity: 'warning',
      at: placeOf(node),
      message: 'A heading of the first level stands in the body; the headline is the title',
      hint: 'Begin cross-heads with two number signs: ## Cross-head.',
    });
    node.tagName = 'h2';
  }
  const depth = Number(node.tagName[1]);
  const above = context.found.outline.at(-1)?.depth ?? 1;
  if (depth > above + 1) {
    context.problems.add({
      name: 'heading-level',
      severity: 'warning',
      at: placeOf(node),
      message: `A heading of level ${depth} follows one of level ${above}, so that screen readers announce a gap`,
      hint: `Begin it with ${'#'.repeat(above + 1)} instead; the title is the one heading of level 1.`,
    });
  }
  const given = idGiven(node);
  const title = plain(node);
  if (title === '' && isBare(node, context)) {
    context.problems.add({
      name: 'stray-markdown',
      severity: 'warning',
      at: placeOf(node),
      message: 'This heading has no words',
      hint: 'Write them behind the number signs, or take the line out.',
    });
  }
  const written = node.properties.id ?? given;
  const wanted = (typeof written === 'string' && written) || slug(title) || 'section';
  const id = setId(node, wanted, context);
  // A link to copy.
  const copy = { className: ['anchor'], href: `#${id}`, ariaLabel: context.labels.sectionLink };
  node.children.push(element('a', copy, [text('#')]));
  context.found.outline.push({ depth, id, text: title });
  return [node];
}

/** Whether nothing stands behind the number signs, not even what is not printed. */
function isBare({ position }: Element, { source }: Context): boolean {
  const written = source.text.slice(position?.start.offset, position?.end.offset);
  return position !== undefined && /^#+[ \t]*#*\s*$/.test(written);
}

/** Takes the id off that is written behind a heading's words: `## Status {#status}`. */
function idGiven(node: Element): string | undefined {
  const last = node.children.at(-1);
  const taken = last?.type === 'text' ? takeId(last.value) : undefined;
  if (!taken || last?.type !== 'text') return undefined;
  last.value = taken.words;
  return taken.id;
}
