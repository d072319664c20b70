import type { Messages } from '../../briefing/messages/messages.ts';
import { revisionPath, startOf, type DatedRevision } from '../../briefing/revisions/as-of.ts';
import { make } from '../search/view/dom/element.ts';
import type { Settings } from './settings.ts';

/** What was found, as elements. Titles are a writer's, and stand as text only. */

/** Shows entries by month in the site's zone, and gives the link of the first of them. */
export function showEntries(
  found: HTMLElement,
  entries: readonly DatedRevision[],
  settings: Settings,
  messages: Messages,
): HTMLElement | null {
  const { zone, locale } = settings;
  const month = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric', month: 'long' });
  const byMonth = Map.groupBy(entries, (one) => month.format(new Date(startOf(one))));
  const shown = [...byMonth].map(([name, list]) => {
    const items = list.map((one) => entryOf(one, settings, messages));
    listOf(found, name).append(...items);
    return items[0]!;
  });
  return shown[0]?.querySelector('a') ?? null;
}

/** The list of a month: the last one that is there, or a new one. */
function listOf(found: HTMLElement, month: string): Element {
  const last = found.querySelector('section:last-of-type');
  if (last?.querySelector('h2')?.textContent === month) return last.querySelector('ol')!;
  const list = make('ol', { class: 'as-of-list' });
  found.append(make('section', {}, make('h2', {}, month), list));
  return list;
}

function entryOf(
  one: DatedRevision,
  { base, zone, locale }: Settings,
  { status: label, asOf }: Messages,
): HTMLElement {
  const { id, status, title, lang, dir } = one;
  const state = one.withdrawn ? asOf.withdrawn : one.current ? asOf.current : '';
  const time = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return make(
    'li',
    {},
    make('a', { href: `${base}${id}/${revisionPath(one)}`, lang, dir }, title),
    make(
      'span',
      { class: `stamp stamp-${one.withdrawn ? 'superseded' : 'current'}` },
      make('span', { class: 'stamp-word' }, label),
      make('time', { datetime: status }, time.format(new Date(status))),
      ...(state ? [make('span', { class: 'stamp-state' }, state)] : []),
    ),
  );
}
