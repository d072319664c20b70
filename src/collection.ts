import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Body } from './briefing/body.ts';
import type { PageFacts } from './briefing/briefing.ts';
import { addresses } from './briefing/addresses/urls.ts';
import { neighboursIn, type Neighbours } from './briefing/lists/neighbours.ts';
import { relatedIn } from './briefing/lists/related.ts';
import type { Problem } from './briefing/problem.ts';
import type { Past } from './briefing/past.ts';
import { markSuperseded } from './briefing/stamp.ts';
import type { Entry } from './briefing/entry.ts';
import { byStatus, viewOf, type BriefingView } from './briefing/view.ts';
import { compileBodyOf } from './mdx/body.ts';
import { Store } from './store/store.ts';
import { now, site } from './site.ts';

/** The briefings of the site. The only place that asks Astro for them. */

const { lang, locale, zone, kinds } = site;
export const to = addresses(site);
const view = { to, lang, locale, zone, kinds, now };
type Stored = CollectionEntry<'briefings'>;
let entries: Promise<Shown[]> | undefined;
let views: Promise<BriefingView[]> | undefined;

// A build reads both stores once; in development both change while the server runs.
const records = new Store(resolve(), import.meta.env.DEV ? 'preview' : 'entry');
const bodies = new Store(resolve(), 'body');

interface Shown {
  entry: Entry;
  pictures: Stored['data']['pictures'];
}

/** What the loader has put into our store for every entry of Astro’s. */
async function readEntries(): Promise<Shown[]> {
  const stored = await getCollection('briefings');
  return stored.map(({ data }) => ({
    entry: records.read(data.entry) as Entry,
    pictures: data.pictures,
  }));
}

function allEntries(): Promise<Shown[]> {
  if (import.meta.env.DEV) return readEntries();
  return (entries ??= readEntries());
}

async function readViews(): Promise<BriefingView[]> {
  const list = (await allEntries()).flatMap(({ entry, pictures }) =>
    isKnown(entry) ? [viewOf(entry, pictures, view)] : [],
  );
  markSuperseded(list);
  return list.sort(byStatus);
}

const isKnown = (entry: Entry): entry is Entry & { facts: PageFacts } => entry.facts !== undefined;

/** All briefings with those that were taken back, whose pages are notices. */
export function everyBriefing(): Promise<BriefingView[]> {
  if (import.meta.env.DEV) return readViews();
  return (views ??= readViews());
}

/** All briefings to read, newest status first. */
export const briefings = async (): Promise<BriefingView[]> =>
  (await everyBriefing()).filter(({ withdrawn }) => !withdrawn);

/** What is known of the past of each briefing, by its id. */
export async function pasts(): Promise<Map<string, Past>> {
  const known = (await allEntries()).flatMap(({ entry: { id, past } }) =>
    past ? [[id, past] as const] : [],
  );
  return new Map(known);
}

let around: Promise<Around> | undefined;

/** What stands around each briefing; worked out once for all. */
interface Around {
  neighbours: (view: BriefingView) => Neighbours;
  related: (view: BriefingView) => BriefingView[];
}

export function surroundings(): Promise<Around> {
  if (import.meta.env.DEV) return readAround();
  return (around ??= readAround());
}

async function readAround(): Promise<Around> {
  const all = await briefings();
  const neighbours = neighboursIn(all);
  return { neighbours: ({ id }) => neighbours.get(id)!, related: relatedIn(all) };
}

/** Files whose front matter is too broken to say what they are; only development shows them. */
async function unreadable(): Promise<Entry[]> {
  return (await allEntries()).map(({ entry }) => entry).filter((entry) => !isKnown(entry));
}

/** What is wrong with any briefing; only development has errors among them. */
export const problems = async (): Promise<Problem[]> =>
  (await allEntries()).flatMap(({ entry }) => entry.problems);

/** Every briefing's page; one whose front matter cannot be read has a page of its problems. */
export async function briefingPaths() {
  return [
    ...(await everyBriefing()).map((briefing) => ({
      params: { id: briefing.id },
      props: { briefing, reading: undefined },
    })),
    ...(await unreadable()).map((reading) => ({
      params: { id: reading.id },
      props: { briefing: undefined, reading },
    })),
  ];
}

/** The body of a briefing, which was kept when its facts were read. */
export async function bodyOf(view: BriefingView): Promise<Body> {
  const kept = bodies.read(view.body);
  if (kept) return kept as Body;
  const body = await compileBodyOf(view, readFileSync(resolve(view.file), 'utf8'), site);
  bodies.keep([[view.body, JSON.stringify(body)]]);
  return body;
}

/** The body of a briefing with code as an Astro component, on a site that trusts its writers. */
export async function moduleOf({ id }: BriefingView) {
  return render((await getEntry('briefings', id))!);
}
