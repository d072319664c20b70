import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Body } from './briefing/body.ts';
import type { Facts, Reading } from './briefing/briefing.ts';
import { frontMatterSchema } from './briefing/schema.ts';
import { addresses } from './briefing/urls.ts';
import { byStatus, markSuperseded, viewOf, type BriefingView } from './briefing/view.ts';
import { compileBody, type CompileSettings } from './mdx/compile.ts';
import { now, site } from './site.ts';

/** The briefings of the site. The only place that asks Astro for them. */

const { lang, locale, zone, kinds, base } = site;
export const to = addresses(site);
const view = { to, lang, locale, zone, kinds, now };
const compile: CompileSettings = {
  schema: frontMatterSchema({ zone, kinds: Object.keys(kinds) }),
  lang,
  base,
  trustedMdx: false,
};

type Entry = CollectionEntry<'briefings'>;
let entries: Promise<Entry[]> | undefined;
let views: Promise<BriefingView[]> | undefined;

/** A build reads the store once; in development it changes while the server runs. */
function allEntries(): Promise<Entry[]> {
  if (import.meta.env.DEV) return getCollection('briefings');
  return (entries ??= getCollection('briefings'));
}

async function readViews(): Promise<BriefingView[]> {
  const list = (await allEntries()).flatMap(({ data }) =>
    isKnown(data.item) ? [viewOf(data.item, data.pictures, view)] : [],
  );
  markSuperseded(list);
  return list.sort(byStatus);
}

const isKnown = (reading: Reading): reading is Reading & { facts: Facts } =>
  reading.facts !== undefined;

/** All briefings, newest status first. */
export function briefings(): Promise<BriefingView[]> {
  if (import.meta.env.DEV) return readViews();
  return (views ??= readViews());
}

/** Files whose front matter is too broken to say what they are; only development shows them. */
export async function unreadable(): Promise<Reading[]> {
  return (await allEntries()).flatMap(({ data }) => (isKnown(data.item) ? [] : [data.item]));
}

/** The body of a briefing, compiled from its file as it is now. */
export function bodyOf({ file }: BriefingView): Promise<Body> {
  const raw = readFileSync(resolve(file), 'utf8');
  return compileBody(raw, file.replace(/^briefings\//, ''), compile);
}

/** The body of a briefing with code as an Astro component, on a site that trusts its writers. */
export async function moduleOf({ id }: BriefingView) {
  return render((await getEntry('briefings', id))!);
}
