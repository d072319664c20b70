import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Card, cardDigest, cardFile } from '../formats/card/card.ts';
import { drawAll } from './card-pool.ts';

/** Pictures of cards on disk: kept by content in a cache, copied to the site under their names. */

export interface NamedCard {
  id: string;
  card: Card;
}

export interface CardFolders {
  /** Holds `<digest>.png` for every card of the last build, and nothing else afterwards. */
  cache: string;
  /** Gets `<id>.<digest>.png`. */
  out: string;
}

/** Draws the cards that the cache does not have, and returns how many these were. */
export async function writeCards(
  named: readonly NamedCard[],
  { cache, out }: CardFolders,
): Promise<{ drawn: number }> {
  await mkdir(cache, { recursive: true });
  const kept = new Set(await readdir(cache));
  const used = new Map(named.map((one) => [`${cardDigest(one.card)}.png`, one]));
  const missing = [...used].filter(([name]) => !kept.has(name));
  await drawAll(missing.map(([name, { id, card }]) => ({ id, card, file: join(cache, name) })));
  for (const { id, card } of named) {
    const target = join(out, cardFile(id, card));
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(cache, `${cardDigest(card)}.png`), target, constants.COPYFILE_FICLONE);
  }
  for (const name of kept) if (!used.has(name)) await rm(join(cache, name), { recursive: true });
  return { drawn: missing.length };
}
