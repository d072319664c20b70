import { components, type Body, type ComponentNode } from '../../briefing/body.ts';
import type { Update } from '../../briefing/lists/updates.ts';
import { isWebAddress } from '../../briefing/picture.ts';
import type { BriefingView } from '../../briefing/view.ts';
import {
  briefEntry,
  briefingEntry,
  briefingFacts,
  briefUpdate,
  updateEntry,
  type EntrySettings,
} from '../../formats/feed/entry.ts';
import type { FeedEntry } from '../../formats/feed/feed.ts';
import { tagOf } from '../../formats/feed/tags.ts';
import { bodyOf, to } from '../../collection.ts';
import { site } from '../../site.ts';
import { cardsOf } from '../cards.ts';
import { perView } from '../per-view.ts';
import { pictureAddress } from '../pictures.ts';
import { Recent } from '../recent.ts';
import { readRevision, readWithoutBody } from '../revisions.ts';

/** Entries of feeds, each made once for all feeds and formats. */

/** Whole texts: enough for the newest of most lists, and little beside a site. */
const kept = new Recent<string, FeedEntry>(1000);

/** Makes an entry when it is first asked for. */
export const keep =
  (key: string, make: () => Promise<FeedEntry>) => async (): Promise<FeedEntry> =>
    import.meta.env.DEV ? make() : (kept.get(key) ?? kept.keep(key, await make()));

/** A briefing under its name in feeds. */
export async function entryOfBriefing(view: BriefingView, name: string): Promise<FeedEntry> {
  const body = view.withdrawn || view.facts.needsCode ? undefined : await bodyOf(view);
  const settings = await settingsFor(view, body, name);
  return briefingEntry(view, body, settings, factsOf(view, name));
}

/** A briefing with its lede in the place of its text. */
export const briefOfBriefing = (view: BriefingView, name: string): FeedEntry =>
  briefEntry(factsOf(view, name));

/** Entries without their texts are small: they may stay as long as their briefings do. */
const factsOf = perView((view, name: string) => {
  const { file, width, height } = cardsOf(view)[0]!;
  const image = { href: to.absolute(to.card(file)), width, height };
  return briefingFacts(view, { ...settingsOf(name), image });
});

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
