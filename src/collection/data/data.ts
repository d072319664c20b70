import type { DataForm } from '../../briefing/addresses/data-pages.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { plan, to } from '../../collection.ts';
import { listOf, revisionFacts, takenBack, wholeOf } from '../../formats/data/briefing.ts';
import {
  VERSION,
  type AsOfData,
  type BriefingData,
  type BriefingsData,
} from '../../formats/data/forms.ts';
import { site } from '../../site.ts';
import { cardsOf } from '../cards.ts';
import { comparedOfPrinted } from '../changes.ts';
import { entryOfBriefing, keep } from '../feeds/entries.ts';
import { permanentNames } from '../feeds/names.ts';
import { readCurrent, readRevision } from '../revisions.ts';

/** What machines are told of briefings and their revisions. */

const settings = { to, site, cardOf: (view: BriefingView) => cardsOf(view)[0]! };

export const schemaAddress = (schema: DataForm): string => to.absolute(to.of('schema', { schema }));

const headOf = (schema: DataForm): { $schema: string; version: typeof VERSION } => ({
  $schema: schemaAddress(schema),
  version: VERSION,
});

/** The data of a briefing; under an earlier id, those of the briefing that goes on with it. */
export async function briefingData(id: string): Promise<BriefingData> {
  const { briefing, history } = await plan();
  const view = briefing(id) ?? history.former(id)!.briefing;
  return {
    ...headOf('briefing'),
    briefing: await factsOf(view),
    revisions: history.revisionsOf(view.id).map((one) => revisionFacts(one, to)),
  };
}

async function factsOf(view: BriefingView): Promise<BriefingData['briefing']> {
  const { id, href, title, stamp, withdrawn } = view;
  if (withdrawn) {
    const identity = { id, url: to.absolute(href), title, status: stamp.instant };
    return { ...identity, withdrawn: takenBack(withdrawn) };
  }
  const { blocks } = await comparedOfPrinted(await readCurrent(view));
  const name = (await permanentNames())(id);
  const { html } = await keep(`${name} ${view.body}`, () => entryOfBriefing(view, name))();
  return wholeOf(view, { blocks, html }, settings);
}

/** A file of the list of all briefings. */
export const briefingsData = async (page?: string): Promise<BriefingsData> => ({
  ...headOf('briefings'),
  ...listOf((await plan()).briefings, page, settings),
});

/** The revisions of a year, for the page that asks what held at a time. */
export const asOfData = async (year: string): Promise<AsOfData> => ({
  ...headOf('as-of'),
  revisions: (await plan()).history.years().get(year)!,
});

export async function revisionData(id: string, stamp: string) {
  const revision = (await plan()).history.revisionAt(id, stamp)!;
  return {
    ...headOf('revision'),
    ...revisionFacts(revision, to),
    ...(await comparedOfPrinted(await readRevision(revision))),
  };
}
