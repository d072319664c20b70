import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../../briefing/internal-error.ts';
import { cardDigest, cardFile } from '../card.ts';
import type { NamedCard } from '../revision.ts';
import { bytesDigest, type Counted, drawAll } from './pool.ts';

/** Pictures of cards on disk: kept by content in a cache, copied to the site under their names. */

export interface BriefingCard extends NamedCard {
  /** The file of its briefing, from the project's root. */
  briefing: string;
}

/** The cards of one briefing, which `make` gives. Throws, with the briefing's file, what went wrong. */
export function cardsNamed(briefing: string, make: () => readonly NamedCard[]): BriefingCard[] {
  try {
    return make().map((one) => ({ ...one, briefing }));
  } catch (cause) {
    throw new Fault(`The social card of ${briefing} could not be drawn`, cause);
  }
}

export interface CardFolders {
  /**
   * Holds `<digest of the card>.<digest of the file>.png` for every card of the last build, and
   * nothing else afterwards.
   */
  cache: string;
  /** Gets `<id>.<digest>.png`. */
  out: string;
}

/** Draws the cards that the cache does not have, and returns how many these were; `counted` is told of each. */
export async function writeCards(
  named: readonly BriefingCard[],
  { cache, out }: CardFolders,
  counted?: Counted,
): Promise<{ drawn: number }> {
  await mkdir(cache, { recursive: true });
  const used = new Map(named.map((one) => [cardDigest(one.card), one]));
  const kept = await soundFiles(cache, used);
  const missing = [...used].filter(([digest]) => !kept.has(digest));
  const jobs = missing.map(([name, { briefing, card }]) => ({
    briefing,
    card,
    file: join(cache, name),
  }));
  await drawAll(jobs, counted);
  const files = missing.length > 0 ? await soundFiles(cache, used) : kept;
  for (const { id, card } of named) {
    const target = join(out, cardFile(id, card));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(files.get(cardDigest(card))!, target, constants.COPYFILE_FICLONE);
  }
  return { drawn: missing.length };
}

/** The files in a cache that are as they were drawn, by the digest of their card; others go. */
async function soundFiles(
  cache: string,
  used: ReadonlyMap<string, BriefingCard>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await readdir(cache, { withFileTypes: true })) {
    const [, card = '', digest] = /^(.*)\.([0-9a-f]+)\.png$/.exec(entry.name) ?? [];
    const file = join(cache, entry.name);
    const isSound =
      used.has(card) && entry.isFile() && bytesDigest(await readFile(file)) === digest;
    if (isSound) files.set(card, file);
    else await rm(file, { recursive: true });
  }
  return files;
}
