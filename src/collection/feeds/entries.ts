import { components, type Body, type ComponentNode } from '../../briefing/body.ts';
import type { Update } from '../../briefing/lists/updates.ts';
import { isWebAddress } from '../../briefing/picture.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { cardMetaOf } from '../../formats/card/meta.ts';
import {
  briefingEntry,
  briefUpdate,
  updateEntry,
  type EntrySettings,
} from '../../formats/feed/entry.ts';
import type { FeedEntry } from '../../formats/feed/feed.ts';
import { tagOf } from '../../formats/feed/tags.ts';
import { bodyOf, to } from '../../collection.ts';
import { site } from '../../site.ts';
import { pictureAddress } from '../pictures.ts';
import { readRevision, readWithoutBody } from '../revisions.ts';

/** Entries of feeds, each made once for all feeds and formats. */

/** Entries that are kept while feeds are written: enough for most sites, and little beside one. */
const KEPT = 5000;
const kept = new Map<string, Promise<FeedEntry>>();

/** Makes an entry when it is first asked for. */
export const keep = (key: string, make: () => Promise<FeedEntry>) => (): Promise<FeedEntry> => {
  if (import.meta.env.DEV) return make();
  const entry = kept.get(key) ?? make();
  // What was asked for last is given up last.
  kept.delete(key);
  kept.set(key, entry);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return entry;
};

/** A briefing under its name in feeds. */
export async function entryOfBriefing(view: BriefingView, name: string): Promise<FeedEntry> {
  const body = view.withdrawn || view.facts.needsCode ? undefined : await bodyOf(view);
  const settings = await settingsFor(view, body, name);
  const [card] = cardMetaOf(view, site);
  const { file, width, height } = card!;
  const image = { href: to.absolute(to.card(file)), width, height };
  return briefingEntry(view, body, { ...settings, image });
}

/** A revision with its note or its lede in the place of its text. */
export const briefOfUpdate = (update: Update, name: string): FeedEntry =>
  briefUpdate(
    update,
    update.revision?.told && readWithoutBody(update.revision).view,
    settingsOf(name),
  );

/** A revision under its name in feeds. */
export async function entryOfUpdate(update: Update, name: string): Promise<FeedEntry> {
  const { revision } = update;
  if (!revision?.told) {
    return updateEntry(update, undefined, await settingsFor(update.briefing, undefined, name));
  }
  const { view, body, isCurrent } = await readRevision(revision);
  const isCode = isCurrent && view.facts.needsCode;
  const text = { view, body: isCode ? undefined : body };
  return updateEntry(update, text, await settingsFor(view, text.body, name));
}

async function settingsFor(
  view: BriefingView,
  body: Body | undefined,
  name: string,
): Promise<EntrySettings> {
  return { ...settingsOf(name), media: await mediaOf(view, body) };
}

const settingsOf = (name: string) => ({
  id: tagOf(site.feeds.authority, name),
  zone: site.zone,
  to,
});

/** Finds the absolute address of a file that a briefing names; there is none of one not kept. */
export async function mediaOf(
  view: BriefingView,
  body: Body | undefined,
): Promise<EntrySettings['media']> {
  const pictures = body ? await pictureAddresses(view, body) : new Map<string, string>();
  return (path) =>
    view.missing?.has(path) || isWebAddress(path)
      ? undefined
      : to.absolute(pictures.get(path) ?? view.moved?.get(path) ?? to.fileBeside(view.file, path));
}

/** What shows a picture in feeds; films are links there, without their posters. */
const SHOWN: ReadonlySet<ComponentNode['component']> = new Set(['Picture', 'Figure']);

async function pictureAddresses(view: BriefingView, body: Body) {
  const { facts } = view;
  const made = new Map<string, string>();
  const shown = [...components(body)].filter(({ component }) => SHOWN.has(component));
  const lead = facts.front.image?.src;
  for (const path of new Set([
    ...(lead ? [lead] : []),
    ...shown.map(({ props }) => String(props.src)),
  ])) {
    const address = await pictureAddress(view, path);
    if (address) made.set(path, address);
  }
  return made;
}
