import type { Revision } from '../briefing/revisions/view.ts';
import { plan, to } from '../collection.ts';
import { site } from '../site.ts';
import { blocksIn } from '../formats/revision/difference.ts';
import { readRevision } from './revisions.ts';

/** What machines are told of briefings and their revisions. Fields are added, none is renamed. */

/** The version of the form in which data is written. */
const VERSION = 1;

interface BriefingData {
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

/** The data of a briefing; under an earlier id, those of the briefing that goes on with it. */
export async function briefingData(id: string): Promise<BriefingData> {
  const { briefing, history } = await plan();
  const view = briefing(id) ?? history.former(id)!.briefing;
  const { href, title, stamp, withdrawn } = view;
  return {
    version: VERSION,
    briefing: {
      id: view.id,
      url: to.absolute(href),
      title,
      status: stamp.instant,
      ...(withdrawn && { withdrawn: taken(withdrawn) }),
    },
    revisions: history.revisionsOf(view.id).map(factsOf),
  };
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

export async function revisionData(id: string, stamp: string) {
  const revision = (await plan()).history.revisionAt(id, stamp)!;
  const { view, body = [] } = await readRevision(revision);
  return {
    version: VERSION,
    ...factsOf(revision),
    lang: view.lang,
    blocks: blocksIn(view, body, site),
  };
}
