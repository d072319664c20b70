import type { DatedRevision } from '../../briefing/revisions/as-of.ts';
import type { Settings } from './settings.ts';

/** What was found, as elements. Titles are a writer's, and stand as text only. */

/** Entries by month in the site's zone, in their order. */
export function monthsIn(
  page: readonly DatedRevision[],
  { zone, locale }: Settings,
): Map<string, DatedRevision[]> {
  const month = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric', month: 'long' });
  return Map.groupBy(page, ({ status }) => month.format(new Date(status)));
}

/** Adds to a month that is there already, or a new one. */
export function showMonth(
  found: HTMLElement,
  month: string,
  entries: readonly DatedRevision[],
  addressOf: (one: DatedRevision) => string,
  settings: Settings,
): void {
  const last = found.querySelector<HTMLElement>('section:last-of-type');
  let list = last?.querySelector('h2')?.textContent === month ? last.querySelector('ol') : null;
  if (!list) {
    const section = document.createElement('section');
    list = document.createElement('ol');
    list.className = 'as-of-list';
    section.append(withText('h2', month), list);
    found.append(section);
  }
  list.append(...entries.map((one) => entryOf(one, addressOf(one), settings)));
}

function entryOf(one: DatedRevision, href: string, { zone, locale, words }: Settings): HTMLElement {
  const link = withText('a', one.title);
  Object.assign(link, { href, lang: one.lang, dir: one.dir });
  const time = withText(
    'time',
    new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      dateStyle: 'long',
      timeStyle: 'short',
    }).format(new Date(one.status)),
  );
  time.dateTime = one.status;
  const entry = document.createElement('li');
  entry.append(link, ' ', time);
  if (one.current) entry.append(' ', withText('span', words.current));
  return entry;
}

export function showNote(found: HTMLElement, words: string): void {
  found.replaceChildren(withText('p', words));
}

function withText<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
