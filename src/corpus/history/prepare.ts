import type { Facts } from '../../briefing/briefing.ts';
import { idOf, pathBelow } from '../../briefing/addresses/id.ts';
import {
  withdrawalAt,
  keptPictures,
  type EarlierFacts,
  type Past,
  type PastRevision as Told,
} from '../../briefing/past.ts';
import { Store } from '../../store/store.ts';
import { bodyOf, compileMissing, wantedOf, type PrepareOptions, type Wanted } from './compile.ts';
import type { Historied } from './problems.ts';
import type { BriefingHistory, Histories, CommittedRevision } from './history.ts';
import { PastFiles } from './files.ts';
import { forgetPictures } from './kept-pictures.ts';
import { showLeft, textOf, type LeftPicture } from './left-pictures.ts';

/** What pages may be told of the past of briefings. */

/**
 * What pages may be told of the past of each briefing that has a history, by its id. Of what was
 * withdrawn, neither text nor digest nor commit is among it. `isWhole` says that these are all
 * briefings, so that what none of them uses is dropped.
 */
export async function prepareRevisions(
  published: readonly Historied[],
  histories: Histories,
  options: PrepareOptions,
  isWhole: boolean,
): Promise<Map<string, Past>> {
  const shelf = new Store(options.root, 'revision');
  try {
    const wanted = published.flatMap((item) => {
      const revisions = histories.briefings.get(item.id)?.revisions ?? [];
      return revisions.flatMap((revision) => wantedOf(item, revision, options));
    });
    await compileMissing(wanted, shelf, options);
    const byRevision = new Map(wanted.map((one) => [one.revision, one]));
    const files = new PastFiles(options.root, histories.commits);
    const left: LeftPicture[] = [];
    const sources = { shelf, files, left, prefix: histories.git.prefix };
    const pasts = new Map<string, Past>();
    for (const item of published) {
      const history = histories.briefings.get(item.id);
      if (!history) continue;
      const told = history.revisions.flatMap((revision) =>
        tell(item, revision, byRevision.get(revision), sources),
      );
      pasts.set(item.id, { revisions: told, former: formerOf(item, history) });
    }
    const names = await showLeft(left, histories, files, shelf, options);
    if (isWhole) {
      shelf.forget(new Set([...wanted.flatMap(({ name }) => [name, bodyOf(name)]), ...names]));
      forgetPictures(options.root, new Set([...pasts.values()].flatMap(keptPictures)));
    }
    return pasts;
  } finally {
    shelf.close();
  }
}

const namesOf = ({ author }: Facts['front']): string[] => author.map(({ name }) => name);

interface Sources {
  shelf: Store;
  files: PastFiles;
  /** Takes the pictures that are not shown today. */
  left: LeftPicture[];
  prefix: string | undefined;
}

function tell(
  item: Historied,
  { status, texts }: CommittedRevision,
  wanted: Wanted | undefined,
  { shelf, files, left, prefix }: Sources,
): Told[] {
  const { front } = item.facts;
  const withdrawn = withdrawalAt(front, status);
  if (withdrawn) return [{ status, withdrawn }];
  const digests = texts.map(({ digest, commit, path }) => ({
    digest,
    path,
    ...(commit && { commit }),
    ...(prefix !== undefined && { source: prefix + path }),
  }));
  const changeIn = (changes: Facts['front']['changes']) => {
    const found = changes.find(({ at }) => at.instant === status);
    return found && { type: found.type, note: found.note };
  };
  const now = changeIn(front.changes);
  const earlier = wanted && (shelf.read(wanted.name) as EarlierFacts | undefined);
  const text = wanted && earlier && textOf(item, wanted, earlier, { files, left });
  if (status === front.status.instant) {
    const held = embargoOf(front);
    const { title } = front;
    const authors = namesOf(front);
    return [
      {
        status,
        title,
        authors,
        ...held,
        texts: digests,
        ...(now && { change: now }),
        ...(text && { committed: text }),
      },
    ];
  }
  // Git does not have the text any more, as in a partial clone.
  if (!text) return [];
  const { facts } = earlier;
  const change = now ?? changeIn(facts.front.changes);
  return [
    {
      status,
      title: facts.front.title,
      authors: namesOf(facts.front),
      ...embargoOf(facts.front),
      texts: digests,
      ...(change && { change }),
      earlier: text,
    },
  ];
}

const embargoOf = ({ embargo }: Facts['front']) => embargo && { embargo: embargo.instant };

function formerOf({ id }: Historied, history: BriefingHistory): Past['former'] {
  return history.formerIds
    .map((former) => ({
      id: former,
      statuses: history.revisions
        .filter(({ texts }) => texts.some(({ path }) => idOf(pathBelow(path)) === former))
        .map(({ status }) => status),
    }))
    .filter((one) => one.id !== id);
}
