import { messagesFor, type Messages } from '../../briefing/messages/messages.ts';
import { sizeInWords } from '../../briefing/revisions/size.ts';
import type { Block } from '../../difference/block.ts';
import { compare } from '../../difference/compare.ts';
import { fold, type Shown } from '../../difference/fold.ts';
import { labelOf } from '../../difference/label.ts';
import type { Row } from '../../difference/row.ts';
import type { Stretch } from '../../difference/words.ts';
import { make } from '../search/view/dom/element.ts';

/** Shows what changed between two versions. Their words are a writer's, and stand as text only. */

type Words = Messages['revisions'];

interface Version {
  title: string;
  lang: string;
  blocks: Block[];
}

/** Counts questions, so that a slow answer to an earlier one is not shown. */
let asked = 0;

/** Compares the versions that the form in `section` names, and shows there what changed. */
export async function show(section: HTMLElement): Promise<void> {
  const form = section.querySelector('form')!;
  const status = section.querySelector<HTMLElement>('.compare-status')!;
  const result = section.querySelector<HTMLElement>('.compare-result')!;
  const words = messagesFor(form.dataset.interface!).revisions;
  const question = ++asked;
  const answer = await compareChosen(form).catch((cause: unknown) => {
    console.warn(cause);
    return undefined;
  });
  if (question !== asked) return;
  status.textContent = answer ? sizeInWords(answer.size, words) : words.failed;
  if (answer?.isRewritten) status.textContent += `. ${words.rewritten}`;
  result.replaceChildren(
    ...(answer?.hasChanged ? answer.shown.map((row) => elementOf(row, words)) : []),
  );
}

async function compareChosen(form: HTMLFormElement) {
  const fileOf = (name: string) =>
    (form.elements.namedItem(name) as HTMLSelectElement).selectedOptions[0]!.dataset.file!;
  const [before, after] = await Promise.all([load(fileOf('from')), load(fileOf('to'))]);
  const { rows, size, isRewritten } = compare(textOf(before), textOf(after), after.lang);
  const hasChanged = rows.some(({ type }) => type !== 'same');
  return { shown: fold(rows), size, isRewritten, hasChanged };
}

async function load(address: string): Promise<Version> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json() as Promise<Version>;
}

const textOf = ({ title, blocks }: Version): Block[] => [{ kind: 'h2', text: title }, ...blocks];

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
