import { messagesFor } from '../../briefing/messages/messages.ts';
import { sizeInWords } from '../../briefing/revisions/size.ts';
import { differenceOf } from '../../difference/difference.ts';
import type { Compared, Difference } from '../../difference/revision.ts';
import { elementsOf } from './elements.ts';

/** Shows what changed between two versions. */

/** Counts questions, so that a slow answer to an earlier one is not shown. */
let asked = 0;

/** Compares the versions that the form in `section` names, and shows there what changed. */
export async function show(section: HTMLElement): Promise<void> {
  const form = section.querySelector('form')!;
  const status = section.querySelector<HTMLElement>('.compare-status')!;
  const result = section.querySelector<HTMLElement>('.compare-result')!;
  const messages = messagesFor(form.dataset.interface!);
  const words = messages.revisions;
  const question = ++asked;
  const answer = await compareChosen(form).catch((cause: unknown) => {
    console.warn(cause);
    return undefined;
  });
  if (question !== asked) return;
  status.textContent = answer ? sizeInWords(answer.size, words) : words.failed;
  if (answer?.isRewritten) status.textContent += `. ${words.rewritten}`;
  result.replaceChildren(...(answer ? elementsOf(answer, messages) : []));
}

async function compareChosen(form: HTMLFormElement): Promise<Difference> {
  const fileOf = (name: string) =>
    (form.elements.namedItem(name) as HTMLSelectElement).selectedOptions[0]!.dataset.file!;
  const [before, after] = await Promise.all([load(fileOf('from')), load(fileOf('to'))]);
  return differenceOf(before, after);
}

async function load(address: string): Promise<Compared> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response.json() as Promise<Compared>;
}
