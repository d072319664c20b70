import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readBlobs } from '../../src/git/blobs.ts';
import { Repository } from './repository.ts';

async function blobsOf(folder: string, ids: readonly string[]): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  await readBlobs(folder, ids, (id, content) => blobs.set(id, content.toString()));
  return blobs;
}

it('reads the contents of objects, whatever they hold', async () => {
  const repository = Repository.create();
  const texts = ['', 'one\n', 'missing\n', 'é\0\n\nblob 3\n', 'x'.repeat(300_000), 'end'];
  for (const [at, text] of texts.entries()) repository.write(`file${at}`, text);
  repository.commit();
  const ids = texts.map((_, at) => repository.git('rev-parse', `HEAD:file${at}`));
  const blobs = await blobsOf(repository.folder, [...ids, ids[0]!, 'f'.repeat(40)]);
  expect(ids.map((id) => blobs.get(id))).toEqual(texts);
  expect(blobs.size).toBe(texts.length);
});

it('asks nothing where nothing is wanted', async () => {
  expect(await blobsOf('/no/such/folder', [])).toEqual(new Map());
});

it('does without what a partial clone lacks, and fetches nothing', async () => {
  const origin = Repository.create();
  origin.git('config', 'uploadpack.allowFilter', 'true');
  origin.write('a', 'old');
  origin.commit();
  const old = origin.git('rev-parse', 'HEAD:a');
  origin.write('a', 'new');
  origin.commit();
  const current = origin.git('rev-parse', 'HEAD:a');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-partial-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const clone = join(folder, 'clone');
  origin.git('clone', '-q', '--filter=blob:none', `file://${origin.folder}`, clone);
  expect([...(await blobsOf(clone, [old, current]))]).toEqual([[current, 'new']]);
});

it('throws where git itself fails', async () => {
  await expect(blobsOf('/no/such/folder', ['f'.repeat(40)])).rejects.toThrow('earlier texts');
});
