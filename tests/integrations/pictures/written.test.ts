import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { untilWritten } from '../../../src/integrations/pictures/written.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'written-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'a.png');

it('waits until nothing has been written to a file for a while', async () => {
  writeFileSync(file(), '');
  const written = untilWritten(file());
  writeFileSync(file(), 'whole');
  await written;
  expect(Date.now() - statSync(file()).mtimeMs).toBeGreaterThanOrEqual(100);
});

it('waits for no file that is not there, and not for the time of another clock', async () => {
  await untilWritten(file());
  writeFileSync(file(), 'whole');
  const later = new Date(Date.now() + 3_600_000);
  utimesSync(file(), later, later);
  await untilWritten(file());
  expect(statSync(file()).mtimeMs).toBe(later.getTime());
});
