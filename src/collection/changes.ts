import { resolve } from 'node:path';
import type { Revision } from '../briefing/revisions/view.ts';
import type { BriefingView } from '../briefing/view.ts';
import type { Difference } from '../difference/revision.ts';
import { blocksIn, differenceOf } from '../formats/revision/difference.ts';
import { site } from '../site.ts';
import { Store } from '../store/store.ts';
import { to } from '../collection.ts';
import { formerIds, hasChanges, readRevision, revisionsById } from './revisions.ts';

/** What changed between the revisions of a briefing, page by page. */

/** Revisions on one page; each may come with a long difference. */
const PAGE_SIZE = 10;

export interface ChangesPage {
  briefing: BriefingView;
  revisions: ChangedRevision[];
  page: number;
  last: number;
}

/** A revision with what it changed; the first, and those beside a withdrawn one, without. */
export interface ChangedRevision {
  revision: Revision;
  previous?: Revision;
}

/** The pages of what changed; under an earlier id, they lead on. */
export async function changesPaths() {
  const byId = await revisionsById();
  const own = [...byId].flatMap(([id, revisions]) =>
    hasChanges(revisions) ? pagesOf(id, revisions) : [],
  );
  const moved = (await formerIds()).map(({ id, briefing }) => ({
    params: { id, page: undefined },
    props: { changes: undefined, moved: { href: to.changes(briefing.id), title: briefing.title } },
  }));
  return [...own, ...moved];
}

function pagesOf(id: string, revisions: readonly Revision[]) {
  const last = Math.ceil(revisions.length / PAGE_SIZE);
  return Array.from({ length: last }, (_, index) => {
    const start = index * PAGE_SIZE;
    const shown = revisions.slice(start, start + PAGE_SIZE).map((revision, at) => {
      const previous = revisions[start + at + 1];
      return { revision, ...(previous && { previous }) };
    });
    const { briefing } = revisions[0]!;
    const changes: ChangesPage = { briefing, revisions: shown, page: index + 1, last };
    return {
      params: { id, page: index > 0 ? String(index + 1) : undefined },
      props: { changes, moved: undefined },
    };
  });
}

const kept = new Store(resolve(), 'difference');

/** What changed between two revisions; nothing where one of them was withdrawn. */
export async function differenceBetween(
  before: Revision | undefined,
  after: Revision,
): Promise<Difference | undefined> {
  if (!before?.told || !after.told) return undefined;
  const [old, current] = [await readRevision(before), await readRevision(after)];
  const name = `${old.name} ${current.name}`;
  const known = kept.read(name) as Difference | undefined;
  if (known) return known;
  const compared = ({ view, body = [] }: typeof old) => ({
    view,
    blocks: blocksIn(view, body, site),
  });
  const made = differenceOf(compared(old), compared(current), site);
  kept.keep([[name, JSON.stringify(made)]]);
  return made;
}
