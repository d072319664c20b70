import { stampId } from '../briefing/time/timestamp.ts';
import type { Revision } from '../briefing/revisions/view.ts';
import { everyBriefing, to } from '../collection.ts';
import { site } from '../site.ts';
import { blocksIn } from '../formats/revision/difference.ts';
import { formerIds, readRevision, revisionsById } from './revisions.ts';

/** What machines are told of briefings and their revisions. Fields are added, none is renamed. */

/** The version of the form in which data is written. */
const VERSION = 1;

export interface BriefingData {
  version: number;
  briefing: {
    id: string;
    url: string;
    title: string;
    /** UTC, RFC 3339 to the minute. */
    status: string;
    withdrawn?: { at: string; reason: string };
  };
  /** By status, newest first. */
  revisions: RevisionFacts[];
}

interface RevisionFacts {
  status: string;
  url: string;
  withdrawn?: { at: string; reason: string };
  title?: string;
  type?: string;
  note?: string;
  /** The public texts of this status, oldest first. */
  texts?: { sha256: string; commit?: string }[];
}

/** The data of every briefing; under an earlier id, those of the briefing that goes on with it. */
export async function dataPaths() {
  const byId = await revisionsById();
  const path = (id: string, data: BriefingData) => ({ params: { id }, props: { data } });
  const all = new Map(
    (await everyBriefing()).map(({ id, href, title, stamp, withdrawn }) => [
      id,
      {
        version: VERSION,
        briefing: {
          id,
          url: to.absolute(href),
          title,
          status: stamp.instant,
          ...(withdrawn && { withdrawn: taken(withdrawn) }),
        },
        revisions: byId.get(id)!.map(factsOf),
      },
    ]),
  );
  const moved = (await formerIds()).map(({ id, briefing }) => path(id, all.get(briefing.id)!));
  return [...[...all].map(([id, data]) => path(id, data)), ...moved];
}

const taken = ({ at, reason }: NonNullable<Revision['withdrawn']>) => ({ at: at.instant, reason });

const factsOf = ({ status, href, told, withdrawn }: Revision): RevisionFacts => ({
  status: status.instant,
  url: to.absolute(href),
  ...(withdrawn && { withdrawn: taken(withdrawn) }),
  ...(told && {
    title: told.title,
    ...told.change,
    texts: told.texts.map(({ digest, commit }) => ({ sha256: digest, ...(commit && { commit }) })),
  }),
});

/** A path for every revision that can be read. */
export const blocksPaths = async () =>
  [...(await revisionsById()).values()]
    .flat()
    .filter(({ told }) => told)
    .map((revision) => ({
      params: { id: revision.briefing.id, stamp: stampId(revision.status) },
      props: { revision },
    }));

export async function revisionData(revision: Revision) {
  const { view, body = [] } = await readRevision(revision);
  return {
    version: VERSION,
    ...factsOf(revision),
    lang: view.lang,
    blocks: blocksIn(view, body, site),
  };
}
