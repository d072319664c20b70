import { resolve } from 'node:path';
import type { Revision } from '../briefing/revisions/view.ts';
import type { BriefingView } from '../briefing/view.ts';
import { differenceOf } from '../difference/difference.ts';
import type { Compared, Difference } from '../difference/revision.ts';
import { comparedOf } from '../formats/revision/compared.ts';
import { site } from '../site.ts';
import { Store } from '../store/store.ts';
import { perPlan } from './per-plan.ts';
import { Recent } from './recent.ts';
import { readEarlier, readRevision, type Printed } from './revisions.ts';

const kept = new Store(resolve(), 'difference');

/** What changed between two revisions; nothing where one of them was withdrawn. */
export async function differenceBetween(
  before: Revision | undefined,
  after: Revision,
): Promise<Difference | undefined> {
  if (!before?.told || !after.told) return undefined;
  return differenceOfPrinted(await readRevision(before), await readRevision(after));
}

/** What a writer has changed since the last commit, under the same status; in development only. */
export async function differenceSinceCommit(revision: Revision): Promise<Difference | undefined> {
  const { briefing, told } = revision;
  if (!told?.committed) return undefined;
  return differenceOfPrinted(readEarlier(briefing, told.committed), await readRevision(revision));
}

async function differenceOfPrinted(old: Printed, current: Printed): Promise<Difference> {
  const name = `${old.name} ${current.name}`;
  const known = kept.read(name) as Difference | undefined;
  if (known) return known;
  const made = differenceOf(await comparedOfPrinted(old), await comparedOfPrinted(current));
  kept.keep([[name, JSON.stringify(made)]]);
  return made;
}

const recent = perPlan(() => new Recent<BriefingView, Compared>(50));

/** A text as it is compared with others. */
export async function comparedOfPrinted({ view, body = [] }: Printed): Promise<Compared> {
  const made = await recent();
  return made.get(view) ?? made.keep(view, comparedOf(view, body, site));
}
