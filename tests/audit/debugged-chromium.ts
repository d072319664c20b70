import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quiet } from '../chromium.ts';

export interface DebuggedChromium {
  /** Where it listens for the DevTools protocol. */
  port: number;
  close: () => Promise<void>;
}

/** Starts a Chromium with a profile of its own that others drive through a port. */
export async function debuggedChromium(executable: string): Promise<DebuggedChromium> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-chromium-'));
  const child = spawn(
    executable,
    [...quiet, '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const port = await new Promise<number>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)\//.exec(said);
      if (found) resolve(Number(found[1]));
    });
    child.on('error', reject);
    void ended.then(() => reject(new Error(`Chromium ended before it listened:\n${said}`)));
  });
  return {
    port,
    close: async () => {
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
