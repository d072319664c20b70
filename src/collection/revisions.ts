import { resolve } from 'node:path';
import type { Body } from '../briefing/body.ts';
import type { EarlierFacts, EarlierText } from '../briefing/past.ts';
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
export async function readRevision(revision: Revision): Promise<Printed> {
  const { briefing, href, told } = revision;
  if (!told) throw new Error(`${href} was withdrawn, and has no text`);
  if (told.earlier) return readEarlier(briefing, told.earlier);
  return readCurrent(briefing);
}

/** Reads the text of a briefing as it is now. */
export async function readCurrent(briefing: BriefingView): Promise<Printed> {
  const isPrinted = !briefing.broken && !briefing.facts.needsCode;
  const body = isPrinted ? await bodyOf(briefing) : [];
  return { view: briefing, body, isCurrent: true, name: briefing.body };
}

/** Reads an earlier text of a briefing. */
export function readEarlier(briefing: BriefingView, earlier: EarlierText): Printed {
  const { name } = earlier;
  const { view, isReadable } = viewOfEarlier(briefing, earlier);
  return {
    view,
    isCurrent: false,
    name,
    ...(isReadable && { body: keptAt(`${name} body`) as Body }),
  };
}

/** The same for what says nothing of the body, which takes longer to read than all else. */
export function readWithoutBody({ briefing, href, told }: Revision) {
  if (!told) throw new Error(`${href} was withdrawn, and has no text`);
  if (!told.earlier) return { view: briefing, isReadable: true };
  return viewOfEarlier(briefing, told.earlier);
}

function viewOfEarlier(briefing: BriefingView, earlier: EarlierText) {
  const { facts, isReadable } = keptAt(earlier.name) as EarlierFacts;
  return { view: earlierView(briefing, earlier, facts, { ...site, to, now }), isReadable };
}

/** The check before the build has put it there. */
function keptAt(name: string): unknown {
  const kept = texts.read(name);
  if (kept === undefined) {
    throw new Error('An earlier text was kept and cannot be read back; build once more');
  }
  return kept;
}
