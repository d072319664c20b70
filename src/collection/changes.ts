import { resolve } from 'node:path';
import type { Revision } from '../briefing/revisions/view.ts';
import { differenceOf } from '../difference/difference.ts';
import type { Difference } from '../difference/revision.ts';
import { comparedOf } from '../formats/revision/compared.ts';
import { site } from '../site.ts';
import { Store } from '../store/store.ts';
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

function differenceOfPrinted(old: Printed, current: Printed): Difference {
  const name = `${old.name} ${current.name}`;
  const known = kept.read(name) as Difference | undefined;
  if (known) return known;
  const compared = ({ view, body = [] }: Printed) => comparedOf(view, body, site);
  const made = differenceOf(compared(old), compared(current));
  kept.keep([[name, JSON.stringify(made)]]);
  return made;
}
