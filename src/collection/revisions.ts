import { resolve } from 'node:path';
import type { Body } from '../briefing/body.ts';
import { isKeptPicture, type EarlierFacts } from '../briefing/past.ts';
import type { Revision } from '../briefing/revisions/view.ts';
import { viewOf, type BriefingView } from '../briefing/view.ts';
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
  const { name, files } = told.earlier;
  const { facts, isReadable } = keptAt(name) as EarlierFacts;
  // Files that are the same lie beside the briefing of today, whatever its name was then.
  const { id, file, pictures, drawings } = briefing;
  const view = viewOf(
    { id, file, body: name, facts, problems: [], drawings: named(drawings, files) },
    named(pictures, files),
    { ...site, to, now },
  );
  // Nobody will review what has been replaced.
  delete view.stamp.reviewBy;
  const missing = [...facts.pictures, ...facts.media].filter((path) => !Object.hasOwn(files, path));
  return {
    view: { ...view, missing: new Set(missing), moved: movedFiles(files, briefing) },
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

/** What is known by the names of today, by those that an earlier text has for it. */
const named = <Value>(
  today: Record<string, Value>,
  files: Readonly<Record<string, string>>,
): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(files).flatMap(([path, name]) =>
      Object.hasOwn(today, name) ? [[path, today[name]!]] : [],
    ),
  );

const movedFiles = (files: Readonly<Record<string, string>>, { file }: BriefingView) =>
  new Map(
    Object.entries(files)
      .filter(([path, name]) => path !== name)
      .map(([path, name]) => [
        path,
        isKeptPicture(name) ? to.media(name) : to.fileBeside(file, name),
      ]),
  );
