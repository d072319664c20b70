import { readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readBlobs } from '../../git/blobs.ts';
import { repositoryOf } from '../../git/run.ts';
import { dataFault } from '../../media/decode.ts';
import { headOf } from '../../media/file-ends.ts';
import { lfsFault, pictureFault } from '../../media/picture-problems.ts';
import { svgFault } from '../../media/svg-safety.ts';
import { digestOf, type Store } from '../../store/store.ts';
import { HEAD } from '../disk/used-files.ts';
import type { PrepareOptions } from './compile.ts';
import { hasPicture, keepPicture, keptPicture } from './kept-pictures.ts';
import { BRIEFINGS } from './texts.ts';

/** Pictures of earlier texts that no briefing of today shows, as git has them. */

export interface PastPicture {
  /** As the text names it. */
  path: string;
  blob: string;
}

/** What is kept of a picture: the name of its file, if it may be shown. */
type Verdict = { kept?: string };

type Options = Pick<PrepareOptions, 'root' | 'rules'>;

/** The name of what is kept of a picture. */
export const verdictOf = ({ path, blob }: PastPicture, { rules }: Pick<Options, 'rules'>): string =>
  digestOf(JSON.stringify(['picture', rules, blob, extname(path).toLowerCase()]));

/**
 * Keeps those pictures that pass today's checks, and returns by what name each of them is kept.
 * Of what git lacks or has not as a picture, such as a pointer of Git LFS, nothing is kept.
 */
export async function keepPictures(
  pictures: readonly PastPicture[],
  shelf: Store,
  options: Options,
): Promise<(picture: PastPicture) => string | undefined> {
  const byName = new Map(pictures.map((one) => [verdictOf(one, options), one]));
  const known = new Map<string, Verdict>();
  for (const name of byName.keys()) {
    const verdict = shelf.read(name) as Verdict | undefined;
    if (!verdict || (verdict.kept && !hasPicture(options.root, verdict.kept))) continue;
    known.set(name, verdict);
  }
  const missing = [...byName].filter(([name]) => !known.has(name));
  const fresh = await look(missing, options.root);
  shelf.keep([...fresh].map(([name, verdict]) => [name, JSON.stringify(verdict)]));
  return (picture) => {
    const name = verdictOf(picture, options);
    return (known.get(name) ?? fresh.get(name))?.kept;
  };
}

/** Fetches pictures from git one after the other, and keeps the sound ones. */
async function look(
  missing: readonly (readonly [name: string, picture: PastPicture])[],
  root: string,
): Promise<Map<string, Verdict>> {
  const byBlob = Map.groupBy(missing, ([, { blob }]) => blob);
  const found: [name: string, kept: string][] = [];
  await readBlobs(repositoryOf(root, BRIEFINGS), byBlob.keys(), (blob, bytes) => {
    for (const [name, { path }] of byBlob.get(blob)!)
      found.push([name, keepPicture(root, path, bytes)]);
  });
  const verdicts = new Map<string, Verdict>();
  for (const [name, kept] of found) {
    const file = join(root, keptPicture(kept));
    const isSound = await canBeShown(file);
    if (!isSound) rmSync(file, { force: true });
    verdicts.set(name, isSound ? { kept } : {});
  }
  return verdicts;
}

/** Whether a picture passes the checks of pictures beside briefings. */
async function canBeShown(file: string): Promise<boolean> {
  const head = headOf(file, HEAD);
  if (lfsFault(head, file)) return false;
  const bytes = readFileSync(file);
  if (extname(file) === '.svg') return svgFault(bytes) === undefined;
  const fault = pictureFault({ path: file, head, written: file });
  if (fault && fault.severity !== 'warning') return false;
  return (await dataFault(bytes)) === undefined;
}
