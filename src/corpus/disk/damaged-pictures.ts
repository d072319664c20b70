import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { dataFault } from '../../media/decode.ts';
import { memoByFile } from '../../media/file-memo.ts';
import type { Compiled } from '../../mdx/compile.ts';
import { digestOf, Store } from '../../store/store.ts';
import { fileState } from './scan.ts';

/** What decoders say of the pictures that they refuse, by the path below `briefings/`. */
export type Damaged = ReadonlyMap<string, string>;

const contentOf = memoByFile((path: string) => hash('sha256', readFileSync(path), 'base64url'));

/**
 * Decodes all pictures that briefings show, for nothing less tells that their data is sound. The
 * sound ones are kept in mind by their content, so that none is decoded twice. `version` is that of
 * the rules.
 */
export async function damagedPictures(
  root: string,
  briefings: Iterable<Compiled>,
  version: string,
): Promise<Damaged> {
  const folder = join(root, 'briefings');
  const shown = [...briefings].flatMap(({ files }) => files.filter(({ use }) => use === 'picture'));
  const paths = new Set(shown.map(({ path }) => path));
  const left = [...paths].filter((path) => fileState(folder, path) === 'found');
  const damaged = new Map<string, string>();
  if (left.length === 0) return damaged;
  const store = new Store(root, 'picture');
  const names = new Set<string>();
  const work = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const full = join(folder, path);
      // Others were decoded meanwhile; what is gone by now is told of by whoever looks for it next.
      if (!statSync(full, { throwIfNoEntry: false })?.isFile()) continue;
      const name = pictureName(version, contentOf(full));
      names.add(name);
      if (store.read(name)) continue;
      const fault = await dataFault(readFileSync(full));
      if (fault === undefined) store.keep([[name, 'true']]);
      else damaged.set(path, fault);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
    store.forget(names);
  } finally {
    store.close();
  }
  return damaged;
}

/** The name under which it is kept that a picture is sound (`digest` is that of its bytes). */
export const pictureName = (version: string, digest: string): string =>
  digestOf([version, digest].join('\n'));
