import { resolve } from 'node:path';
import type { Body } from '../briefing/body.ts';
import type { EarlierFacts } from '../briefing/past.ts';
import { presentAlone, revisionView, type Revision } from '../briefing/revisions/view.ts';
import { stampId } from '../briefing/time/timestamp.ts';
import { viewOf, type BriefingView } from '../briefing/view.ts';
import { bodyOf, briefings, everyBriefing, pasts, to } from '../collection.ts';
import { Store } from '../store/store.ts';
import { now, site } from '../site.ts';

/** The revisions of all briefings, as pages list and print them. */

const shelf = new Store(resolve(), 'revision');

let known: Promise<Map<string, Revision[]>> | undefined;

/** The revisions of a briefing, newest status first; the current one is always among them. */
export const revisionsOf = async ({ id }: Pick<BriefingView, 'id'>): Promise<Revision[]> =>
  (await revisionsById()).get(id) ?? [];

/** All revisions of all briefings; of one that was taken back as a whole, none. */
export async function allRevisions(): Promise<Revision[]> {
  const byId = await revisionsById();
  return (await briefings()).flatMap(({ id }) => byId.get(id) ?? []);
}

/** The page of what changed; none where nothing did since the first text. */
export async function changesPage(briefing: Pick<BriefingView, 'id'>): Promise<string | undefined> {
  return hasChanges(await revisionsOf(briefing)) ? to.changes(briefing.id) : undefined;
}

export const hasChanges = (revisions: readonly Revision[]): boolean =>
  revisions.length > 1 || revisions.some(({ told }) => (told?.texts.length ?? 0) > 1);

export function revisionsById(): Promise<Map<string, Revision[]>> {
  if (import.meta.env.DEV) return list();
  return (known ??= list());
}

async function list(): Promise<Map<string, Revision[]>> {
  const past = await pasts();
  return new Map(
    (await everyBriefing()).map((briefing) => {
      const { revisions } = past.get(briefing.id) ?? presentAlone(briefing);
      return [briefing.id, revisions.map((one) => revisionView(briefing, one, { ...site, to }))];
    }),
  );
}

/** Ids that no briefing has any more, with the briefing that goes on with them. */
export async function formerIds() {
  const byId = await revisionsById();
  const past = await pasts();
  return (await everyBriefing()).flatMap((briefing) =>
    (past.get(briefing.id)?.former ?? [])
      .filter(({ id }) => !byId.has(id))
      .map(({ id, statuses }) => ({ id, statuses: new Set(statuses), briefing })),
  );
}

/** A page for every revision; what was public under an earlier id leads on. */
export async function revisionPaths() {
  const byId = await revisionsById();
  const own = [...byId.values()].flat().map((revision) => ({
    params: { id: revision.briefing.id, stamp: stampId(revision.status) },
    props: { revision, moved: undefined },
  }));
  const moved = (await formerIds()).flatMap(({ id, statuses, briefing }) =>
    byId
      .get(briefing.id)!
      .filter(({ status }) => statuses.has(status.instant))
      .map(({ href, status }) => ({
        params: { id, stamp: stampId(status) },
        props: { revision: undefined, moved: { href, title: briefing.title } },
      })),
  );
  return [...own, ...moved];
}

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
  const same = new Set(files);
  // Files that are the same lie beside the briefing of today, whatever its name was then.
  const { id, file, pictures, drawings } = briefing;
  const view = viewOf(
    { id, file, body: name, facts, problems: [], drawings: only(drawings, same) },
    only(pictures, same),
    { ...site, to, now },
  );
  // Nobody will review what has been replaced.
  delete view.stamp.reviewBy;
  const missing = [...facts.pictures, ...facts.media].filter((path) => !same.has(path));
  return {
    view: { ...view, missing: new Set(missing) },
    isCurrent: false,
    name,
    ...(isReadable && { body: keptAt(`${name} body`) as Body }),
  };
}

/** The check before the build has put it there. */
function keptAt(name: string): unknown {
  const kept = shelf.read(name);
  if (kept === undefined) {
    throw new Error('An earlier text was kept and cannot be read back; build once more');
  }
  return kept;
}

const only = <Value>(record: Record<string, Value>, names: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name)));
