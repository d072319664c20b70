import { copyFile, link, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Fault } from '../../../briefing/internal-error.ts';
import { cardDigest, cardFile } from '../card.ts';
import type { NamedCard } from '../revision.ts';
import { bytesDigest, type Counted, drawAll } from './pool.ts';

/** Pictures of cards on disk: kept by content in a cache, linked to the site under their names. */

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
export const writeCards = (
  named: readonly BriefingCard[],
  { cache, out }: CardFolders,
  counted?: Counted,
): Promise<{ drawn: number }> => beginCards(named, cache).finish(out, counted);

/** Cards that are being drawn while a build goes on. */
export interface Drawing {
  /** Puts all cards into a folder, and says how many had to be drawn; `counted` is told of each from now on. */
  finish(out: string, counted?: Counted): Promise<{ drawn: number }>;
}

/**
 * Begins to draw the cards that the cache does not have. What goes wrong is told when they are
 * finished; a process that ends before does not wait for them.
 */
export function beginCards(named: readonly BriefingCard[], cache: string): Drawing {
  let tell: Counted | undefined;
  const drawing = drawMissing(named, cache, (done, all) => tell?.(done, all));
  drawing.catch(() => undefined);
  return {
    finish: async (out, counted) => {
      tell = counted;
      // The threads do not keep the process alive; whoever waits for them does.
      const awake = setInterval(() => undefined, 60_000);
      try {
        const { files, drawn } = await drawing;
        for (const { id, card } of named) {
          await linkFile(files.get(cardDigest(card))!, join(out, cardFile(id, card)));
        }
        return { drawn };
      } finally {
        clearInterval(awake);
      }
    },
  };
}

async function drawMissing(
  named: readonly BriefingCard[],
  cache: string,
  counted: Counted,
): Promise<{ files: ReadonlyMap<string, string>; drawn: number }> {
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
  return { files, drawn: missing.length };
}

/** Gives a file a second name, or a copy where the file system has no links between these places. */
async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(async ({ code }: NodeJS.ErrnoException) => {
    if (code !== 'EEXIST') await copyFile(from, to);
  });
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
