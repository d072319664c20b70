import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getCollection, getEntry, render } from 'astro:content';
import type { Body } from './briefing/body.ts';
import { addresses } from './briefing/addresses/urls.ts';
import { paramsIn, type KindName } from './briefing/addresses/site-pages.ts';
import type { Plan } from './briefing/plan/plan.ts';
import type { BriefingView } from './briefing/view.ts';
import { compileBodyOf } from './mdx/body.ts';
import { currentPlan } from './store/current-plan.ts';
import { Store } from './store/store.ts';
import { site } from './site.ts';
import { Recent } from './collection/recent.ts';

/** The briefings of the site for its pages. The only place that asks Astro for them. */

export const to = addresses(site);
const bodies = new Store(resolve(), 'body');
const recent = new Recent<string, Body>(100);
let complete: Promise<Plan> | undefined;

/** What the site shows. A build has one plan; in development it changes while the server runs. */
export function plan(): Promise<Plan> {
  if (import.meta.env.DEV) return completePlan();
  return (complete ??= completePlan());
}

/** Adds the pictures of briefings, of which only Astro knows what it makes of them. */
async function completePlan(): Promise<Plan> {
  const plan = currentPlan();
  for (const { id, data } of await getCollection('briefings')) {
    const view = plan.briefing(id);
    if (view) view.pictures = data.pictures;
  }
  return plan;
}

/** The paths of a kind of page, as Astro wants them. */
export const pathsOf =
  <Name extends KindName>(name: Name) =>
  async () =>
    paramsIn(name, (await plan()).contents()).map((places) => ({ params: places, props: places }));

/** The body of a briefing, which was kept when its facts were read. */
export async function bodyOf(view: BriefingView): Promise<Body> {
  return recent.get(view.body) ?? recent.keep(view.body, await readBody(view));
}

async function readBody(view: BriefingView): Promise<Body> {
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
