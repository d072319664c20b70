import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { Corpus, type CorpusOptions } from '../../src/corpus/corpus.ts';
import { site } from '../fixtures/site.ts';

const repository = fileURLToPath(new URL('../..', import.meta.url));

export const sound = (title: string, ...fields: string[]): string =>
  [
    '---',
    `title: ${title}`,
    'date: 2021-12-31',
    'author: Ada Example',
    'status: 2021-12-31T05:13',
    ...fields,
    '---',
    '',
    'Text.',
    '',
  ].join('\n');

/** The smallest PNG there is: one transparent pixel. */
export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A project's folder with these files, by their path from its root; it goes when the test ends. */
export function folderWith(files: Record<string, string | Uint8Array> = {}) {
  const root = mkdtempSync(join(tmpdir(), 'dateline-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  symlinkSync(join(repository, 'src'), join(root, 'src'));
  symlinkSync(join(repository, 'package-lock.json'), join(root, 'package-lock.json'));
  mkdirSync(join(root, 'briefings'));
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const open = (options: Partial<CorpusOptions> = {}) =>
    Corpus.open({ root, site, now: '2022-01-10T09:00:00.000Z', keepProcess: true, ...options });
  return { root, write, open };
}

/** The problems of all briefings that are shown, as `file line:column name`. */
export const problemsOf = (corpus: Corpus): string[] =>
  corpus
    .list()
    .items.flatMap(({ problems }) =>
      problems.map(({ file, line, column, name }) => `${file} ${line}:${column} ${name}`),
    );

export const idsOf = (corpus: Corpus): string[] => corpus.list().items.map(({ id }) => id);
