import type { Body } from '../../briefing/body.ts';
import type { Addresses } from '../../briefing/addresses/urls.ts';
import type { Update } from '../../briefing/lists/updates.ts';
import { escapeMarkup } from '../../briefing/text/escape.ts';
import { messagesFor } from '../../briefing/messages/messages.ts';
import { startOfDay } from '../../briefing/time/clock.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { toSeconds, type FeedEntry } from './feed.ts';
import { noteText, noticeText, wholeText } from './whole-text.ts';

/** Briefings and their revisions as entries of feeds. */

/** What shapes all of an entry but its text. */
export interface FactSettings {
  /** IANA zone of the site. */
  zone: string;
  to: Addresses;
  /** The entry's tag. */
  id: string;
  image?: FeedEntry['image'];
}

export interface EntrySettings extends FactSettings {
  /** The absolute address of a file that the briefing names; missing where it is not kept. */
  media: (path: string) => string | undefined;
}

/** An entry without its text. */
export type EntryFacts = Omit<FeedEntry, 'html'>;

/** A briefing as it is now; one that was taken back is its notice, so that readers lose the text. */
export function briefingEntry(
  view: BriefingView,
  body: Body | undefined,
  settings: EntrySettings,
  facts = briefingFacts(view, settings),
): FeedEntry {
  const { withdrawn } = view;
  const { zone, media, to } = settings;
  return {
    ...facts,
    html: withdrawn
      ? noticeText(view, withdrawn, { zone, what: 'briefing' })
      : wholeText(view, body, { zone, media, absolute: to.absolute }),
  };
}

/** All of its entry but the text, which need not be read for it. */
export const briefingFacts = (view: BriefingView, settings: FactSettings): EntryFacts => ({
  ...factsOf(view, settings),
  ...(settings.image && !view.withdrawn && { image: settings.image }),
  url: settings.to.absolute(view.href),
  title: view.title,
  updated: updatedAt(view),
});

/** The status; of a briefing that was taken back, when that was. */
export const updatedAt = ({ stamp, withdrawn }: Pick<BriefingView, 'stamp' | 'withdrawn'>) =>
  toSeconds(withdrawn?.at.instant ?? stamp.instant);

/** The text of a revision; missing where none can be told. */
export interface RevisionText {
  view: BriefingView;
  body: Body | undefined;
}

/** One revision with what it brought, or the notice that it was taken back. */
export function updateEntry(
  update: Update,
  text: RevisionText | undefined,
  settings: EntrySettings,
): FeedEntry {
  const { briefing, at, type, note } = update;
  const { zone, media, to } = settings;
  const told = text?.view ?? briefing;
  const { types } = messagesFor(told.interface).updates;
  return {
    ...updateFacts(update, text?.view, settings),
    html:
      type === 'withdrawn'
        ? noticeText(briefing, { at, reason: note! }, { zone, what: 'revision' })
        : noteText(types[type], note) +
          (text ? wholeText(told, text.body, { zone, media, absolute: to.absolute }) : ''),
  };
}

/** The same with its note or its lede in the place of its text, which need not be read. */
export const briefUpdate = (
  update: Update,
  view: BriefingView | undefined,
  settings: FactSettings,
): FeedEntry => briefEntry(updateFacts(update, view, settings));

function updateFacts(
  { briefing, at, status, type, title, note, href }: Update,
  view: BriefingView | undefined,
  settings: FactSettings,
): EntryFacts {
  const told = view ?? briefing;
  const { types } = messagesFor(told.interface).updates;
  return {
    ...factsOf(told, settings),
    url: settings.to.absolute(href),
    title: `${types[type]}: ${title}`,
    published: toSeconds(status.instant),
    updated: toSeconds(at.instant),
    summary: note ?? (view ? told.lede : ''),
  };
}

/** An entry with its lede in the place of its text, and the way to that. */
export const briefEntry = (entry: EntryFacts): FeedEntry => ({
  ...entry,
  html:
    (entry.summary && `<p>${escapeMarkup(entry.summary)}</p>`) +
    `<p><a href="${escapeMarkup(entry.url)}">${escapeMarkup(entry.title)}</a></p>`,
});

function factsOf(view: BriefingView, { id, zone, to }: FactSettings) {
  const { date } = view.facts.front;
  const scheme = (grouping: 'kinds' | 'topics' | 'places') => to.absolute(to.grouping(grouping));
  const category = (grouping: 'kinds' | 'topics' | 'places', { label }: { label: string }) => ({
    label,
    scheme: scheme(grouping),
  });
  return {
    id,
    lang: view.lang,
    published: toSeconds(date.moment?.instant ?? startOfDay(date.day, zone).instant),
    summary: view.lede,
    authors: view.authors.map(({ label, href }) => ({ name: label, url: to.absolute(href) })),
    categories: [
      category('kinds', view.kind),
      ...view.topics.map((topic) => category('topics', topic)),
      ...view.places.map((place) => category('places', place)),
    ],
  };
}
