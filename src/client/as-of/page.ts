import { messagesFor } from '../../briefing/messages/messages.ts';
import { AsOf, type DatedRevision } from '../../briefing/revisions/as-of.ts';
import { make } from '../search/view/dom/element.ts';
import { showEntries } from './list.ts';
import type { Settings } from './settings.ts';
import { instantIn, localIn } from './zone.ts';

/** The page that asks what held at a time. Its state is in the address: `?at=…&topic=…`. */

/** Entries that are shown at once. */
const SHOWN = 30;

const form = document.querySelector<HTMLFormElement>('.as-of-form')!;
const status = document.querySelector<HTMLElement>('.as-of-status')!;
const found = document.querySelector<HTMLElement>('.as-of-found')!;
const settings = JSON.parse(form.dataset.settings!) as Settings;
const messages = messagesFor(settings.lang);
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
    const { revisions } = (await answer.json()) as { revisions: DatedRevision[] };
    for (const one of held.take(revisions)) {
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
  status.textContent = '';
  const question = ++asked;
  if (!at) return;
  const instant = instantIn(at, settings.zone);
  if (!instant) {
    status.textContent = messages.asOf.noTime;
    return;
  }
  const held = heldAt(instant, topicField.value);
  const page = await next(held, question);
  if (!page || question !== asked) return;
  const when = new Intl.DateTimeFormat(settings.locale, {
    timeZone: settings.zone,
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const { held: what, nothing } = messages.asOf;
  status.textContent = page.length > 0 ? what(when.format(new Date(instant))) : nothing;
  showPage(page, held);
}

/** The next entries; nothing where they cannot be loaded, which is said. */
async function next(
  held: AsyncGenerator<DatedRevision>,
  question: number,
): Promise<DatedRevision[] | undefined> {
  try {
    const page: DatedRevision[] = [];
    while (page.length < SHOWN) {
      const { done, value } = await held.next();
      if (done) break;
      page.push(value);
    }
    return page;
  } catch (cause) {
    console.warn(cause);
    if (question === asked) status.textContent = messages.asOf.failed;
    return undefined;
  }
}

/** Shows entries, and a button for more where there may be any; gives the first one's link. */
function showPage(
  page: readonly DatedRevision[],
  held: AsyncGenerator<DatedRevision>,
): HTMLElement | null {
  const first = showEntries(found, page, settings, messages);
  if (page.length === SHOWN) found.append(moreButton(held, asked));
  return first;
}

function moreButton(held: AsyncGenerator<DatedRevision>, question: number): HTMLElement {
  const button = make('button', { type: 'button', class: 'as-of-more' }, messages.asOf.more);
  const more = async () => {
    button.disabled = true;
    const page = await next(held, question);
    if (question !== asked) return;
    button.remove();
    // The button goes, and would take its reader's focus with it.
    if (page) showPage(page, held)?.focus();
  };
  button.addEventListener('click', () => void more());
  return button;
}

void show();
