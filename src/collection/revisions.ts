import { resolve } from 'node:path';
import type { Body } from '../briefing/body.ts';
import type { EarlierFacts } from '../briefing/past.ts';
import type { Revision } from '../briefing/revisions/view.ts';
import { earlierView } from '../briefing/revisions/earlier.ts';
import type { BriefingView } from '../briefing/view.ts';
import { bodyOf, to } from '../collection.ts';
import { Store } from '../store/store.ts';
import { now, site } from '../site.ts';

/** The texts of revisions, as pages print and compare them. */

const texts = new Store(resolve(), 'revision');

/** A revision as its page prints it. */
export interface Printed {
  view: BriefingView;
  isCurrent: boolean;
  /** Missing where the body cannot be parsed any more. */
  body?: Body;
  /** The name under which what is made of it may be kept. */
  name: string;
}

/** Reads the text of a revision, which must not be withdrawn. */
export async function readRevision({ briefing, href, told }: Revision): Promise<Printed> {
  if (!told) throw new Error(`${href} was withdrawn, and has no text`);
  if (!told.earlier) {
    const isPrinted = !briefing.broken && !briefing.facts.needsCode;
    const body = isPrinted ? await bodyOf(briefing) : [];
    return { view: briefing, body, isCurrent: true, name: briefing.body };
  }
  const { name } = told.earlier;
  const { facts, isReadable } = keptAt(name) as EarlierFacts;
  return {
    view: earlierView(briefing, told.earlier, facts, { ...site, to, now }),
    isCurrent: false,
    name,
    ...(isReadable && { body: keptAt(`${name} body`) as Body }),
  };
}

/** The check before the build has put it there. */
function keptAt(name: string): unknown {
  const kept = texts.read(name);
  if (kept === undefined) {
    throw new Error('An earlier text was kept and cannot be read back; build once more');
  }
  return kept;
}
