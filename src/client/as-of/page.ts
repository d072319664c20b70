import { AsOf, revisionPath, type DatedRevision } from '../../briefing/revisions/as-of.ts';
import { monthsIn, showMonth, showNote } from './list.ts';
import type { Settings } from './settings.ts';
import { instantIn, localIn } from './zone.ts';

/** The page that asks what held at a time. Its state is in the address: `?at=…&topic=…`. */

/** Entries that are shown at once. */
const SHOWN = 30;

const form = document.querySelector<HTMLFormElement>('.as-of-form')!;
const found = document.querySelector<HTMLElement>('.as-of-found')!;
const settings = JSON.parse(form.dataset.settings!) as Settings;
const field = form.elements.namedItem('at') as HTMLInputElement;
const topicField = form.elements.namedItem('topic') as HTMLSelectElement;

form.hidden = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = new URLSearchParams({ at: field.value });
  if (topicField.value) query.set('topic', topicField.value);
  history.pushState(null, '', `?${query}`);
  void show();
});
addEventListener('popstate', () => void show());

async function* heldAt(instant: string, topic: string): AsyncGenerator<DatedRevision> {
  const held = new AsOf(instant);
  for (const year of settings.years) {
    if (year > instant.slice(0, 4)) continue;
    const answer = await fetch(settings.data.replace('YEAR', year));
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    for (const one of held.take((await answer.json()) as DatedRevision[])) {
      if (!topic || one.topics.includes(topic)) yield one;
    }
  }
}

/** Counts questions, so that a slow answer to an earlier one is not shown. */
let asked = 0;

async function show(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const at = query.get('at');
  field.value = at ?? localIn(new Date(), settings.zone);
  topicField.value = query.get('topic') ?? '';
  found.replaceChildren();
  if (!at) return;
  const question = ++asked;
  const instant = instantIn(at, settings.zone);
  if (!instant) return showNote(found, settings.words.nothing);
  await showNext(heldAt(instant, topicField.value), question, true);
}

async function showNext(
  held: AsyncGenerator<DatedRevision>,
  question: number,
  isFirst: boolean,
): Promise<void> {
  try {
    const page: DatedRevision[] = [];
    let next = await held.next();
    while (!next.done && page.push(next.value) < SHOWN) next = await held.next();
    if (question !== asked) return;
    if (isFirst && page.length === 0) return showNote(found, settings.words.nothing);
    for (const [month, list] of monthsIn(page, settings)) {
      showMonth(
        found,
        month,
        list,
        (one) => settings.base + one.id + '/' + revisionPath(one),
        settings,
      );
    }
    if (!next.done) found.append(moreButton(held, question));
  } catch {
    if (question === asked) showNote(found, settings.words.failed);
  }
}

function moreButton(held: AsyncGenerator<DatedRevision>, question: number): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'as-of-more';
  button.textContent = settings.words.more;
  button.addEventListener('click', () => {
    button.remove();
    void showNext(held, question, false);
  });
  return button;
}

void show();
