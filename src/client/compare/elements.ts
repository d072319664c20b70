import type { Messages } from '../../briefing/messages/messages.ts';
import type { Shown } from '../../difference/fold.ts';
import { labelOf } from '../../difference/label.ts';
import type { Difference, Judged } from '../../difference/revision.ts';
import type { Row } from '../../difference/row.ts';
import type { Stretch } from '../../difference/words.ts';
import { make } from '../search/view/dom/element.ts';

/**
 * A difference as elements, like `components/revisions/Difference.astro` prints it. Its words are
 * a writer's, and stand as text only.
 */

type Words = Messages['revisions'];

/** What a reader is shown of a difference; nothing where nothing changed. */
export function elementsOf(difference: Difference, messages: Messages): HTMLElement[] {
  const { judgements, fields, lists, rows } = difference;
  const words = messages.revisions;
  const isChanged = rows.some(({ type }) => type !== 'same' && type !== 'folded');
  return [
    ...(judgements.length > 0 ? [judgementsOf(judgements, messages)] : []),
    ...(fields.length > 0 ? [fieldsOf(fields, words)] : []),
    ...lists.map(({ list, rows: changed }) =>
      make(
        'div',
        { class: 'changed-list' },
        make('h3', { class: 'label' }, words.fields[list]),
        ...changed.map((row) => blockOf(row, words)),
      ),
    ),
    ...(isChanged
      ? [make('div', { class: 'difference' }, ...rows.map((row) => elementOf(row, words)))]
      : []),
  ];
}

function judgementsOf(judgements: Difference['judgements'], messages: Messages): HTMLElement {
  const judged = ({ likelihood, confidence }: Judged): string =>
    [
      (messages.likelihood as Record<string, string>)[likelihood],
      confidence && (messages.confidence as Record<string, string>)[confidence],
    ]
      .filter(Boolean)
      .join(', ');
  return make(
    'div',
    { class: 'moved-judgements' },
    make('h3', {}, messages.revisions.judgements),
    ...judgements.map(({ text, from, to }) =>
      make(
        'p',
        {},
        `${text} `,
        make(
          'span',
          { class: 'judged' },
          make('del', {}, judged(from)),
          ' ',
          make('ins', {}, judged(to)),
        ),
      ),
    ),
  );
}

const fieldsOf = (fields: Difference['fields'], words: Words): HTMLElement =>
  make(
    'dl',
    { class: 'changed-fields' },
    ...fields.map(({ field, pieces }) =>
      make(
        'div',
        {},
        make('dt', { class: 'label' }, words.fields[field]),
        make('dd', {}, ...pieces.map(marked)),
      ),
    ),
  );

function elementOf(row: Shown, words: Words): HTMLElement {
  if (row.type !== 'folded') return blockOf(row, words);
  return make(
    'details',
    { class: 'folded' },
    make('summary', {}, words.folded(row.rows.length, row.words)),
    ...row.rows.map((one) => blockOf(one, words)),
  );
}

function blockOf(row: Row, words: Words): HTMLElement {
  if (row.type === 'left') return make('p', { class: 'block left' }, words.left[row.moved]);
  const { kind, text } = row.block;
  const label = labelOf(row, words);
  const pieces: Stretch[] = row.type === 'changed' ? row.pieces : [{ type: row.type, text }];
  const links = row.type === 'changed' ? (row.links ?? []) : [];
  return make(
    'div',
    { class: `block block-${kind} ${row.type}` },
    ...(label ? [make('span', { class: 'label' }, label)] : []),
    make('p', {}, ...pieces.map(marked)),
    ...links.map(({ to }) => make('p', { class: 'relinked' }, words.link(to))),
  );
}

const marked = ({ type, text }: Stretch): Node | string =>
  type === 'same' ? text : make(type === 'added' ? 'ins' : 'del', {}, text);
