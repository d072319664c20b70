import { pathBelow } from '../../briefing/addresses/id.ts';
import { withdrawalAt, type EarlierFacts, type EarlierText } from '../../briefing/past.ts';
import { readBlobs } from '../../git/blobs.ts';
import { repositoryOf } from '../../git/run.ts';
import { compileEarlier } from '../../mdx/earlier.ts';
import type { Store } from '../../store/store.ts';
import { PICTURES } from '../disk/used-files.ts';
import type { PrepareOptions, Wanted } from './compile.ts';
import type { PastFiles } from './files.ts';
import type { BriefingHistory, Histories, PublicText } from './history.ts';
import { keepPictures, verdictOf, type PastPicture } from './pictures.ts';
import type { Historied } from './problems.ts';
import { BRIEFINGS } from './texts.ts';

/** Which pictures that only git has any more may be shown. */

/** A picture of an earlier text that is not shown today. */
export interface LeftPicture extends PastPicture {
  item: Historied;
  /** The text, which is to be told where the picture is. */
  earlier: EarlierText;
}

/** An earlier text, with what is shown today of its pictures and files; `left` takes the others. */
export function textOf(
  item: Historied,
  { name, text }: Wanted,
  { facts }: EarlierFacts,
  { files, left }: { files: PastFiles; left: LeftPicture[] },
): EarlierText {
  const earlier: EarlierText = { name, files: {} };
  for (const path of [...facts.pictures, ...facts.media]) {
    const blob = files.blobOf(path, text);
    if (!blob) continue;
    const today = files.todayOf(path, blob, item);
    if (today) earlier.files[path] = today;
    else if (PICTURES.test(path)) left.push({ item, earlier, path, blob });
  }
  return earlier;
}

/** Keeps the pictures that may be shown, tells their texts so, and returns what is kept of them. */
export async function showLeft(
  left: readonly LeftPicture[],
  { briefings }: Histories,
  files: PastFiles,
  shelf: Store,
  options: PrepareOptions,
): Promise<string[]> {
  const items = [...new Set(left.map(({ item }) => item))];
  const withdrawn = await withdrawnBlobs(items, briefings, files, options);
  const open = left.filter(({ item, blob }) => !withdrawn.get(item)?.has(blob));
  const keptAs = await keepPictures(open, shelf, options);
  for (const picture of open) {
    const kept = keptAs(picture);
    if (kept) picture.earlier.files[picture.path] = kept;
  }
  return open.map((picture) => verdictOf(picture, options));
}

/**
 * By briefing, the objects of the pictures that any of its withdrawn texts has shown: no other
 * earlier text may show them either.
 */
async function withdrawnBlobs(
  items: readonly Historied[],
  histories: ReadonlyMap<string, BriefingHistory>,
  files: PastFiles,
  { root, settings }: Pick<PrepareOptions, 'root' | 'settings'>,
): Promise<Map<Historied, Set<string>>> {
  const texts = items.flatMap((item) =>
    withdrawnTexts(item, histories.get(item.id)).map((text) => ({ item, text })),
  );
  const sources = new Map<string, string>();
  await readBlobs(
    repositoryOf(root, BRIEFINGS),
    texts.map(({ text }) => text.blob),
    (blob, bytes) => sources.set(blob, bytes.toString('utf8')),
  );
  const found = new Map<Historied, Set<string>>();
  for (const { item, text } of texts) {
    const raw = sources.get(text.blob) ?? '';
    const { facts } = await compileEarlier(raw, pathBelow(text.path), settings, item.facts.front);
    const blobs = [...facts.pictures, ...facts.media].flatMap(
      (path) => files.blobOf(path, text) ?? [],
    );
    found.set(item, new Set([...(found.get(item) ?? []), ...blobs]));
  }
  return found;
}

type Committed = PublicText & { commit: string; blob: string };

const withdrawnTexts = (
  { facts: { front } }: Historied,
  history: BriefingHistory | undefined,
): Committed[] =>
  (history?.revisions ?? [])
    .filter(({ status }) => withdrawalAt(front, status))
    .flatMap(({ texts }) => texts)
    .filter((text): text is Committed => text.commit !== undefined && text.blob !== undefined);
