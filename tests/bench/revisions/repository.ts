import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUp, type MadeUp } from '../generate.ts';

/** A repository of made-up briefings, each with a history made by rule. */

/** How often the text of a briefing is committed: five times. */
const STATUSES = [0, 0, 1, 1, 2];

export const COMMITS_EACH = STATUSES.length;

/** Seconds from one commit to the next. */
const APART = 600;

/** The text of a briefing at its nth commit; a new status changes half a dozen words. */
function textAt(text: string, commit: number): string {
  const revision = STATUSES[commit]!;
  const words = text
    .replace(/^status: (\S+?)T(\d\d):30Z$/m, `status: $1T$2:${30 + revision}Z`)
    .split(' ');
  for (let at = 1; at <= 6; at++) {
    const place = Math.floor((words.length * at) / 7);
    if (revision > 0 && /^[a-z]+$/.test(words[place]!)) words[place] = `changed${revision}`;
  }
  return commit % 2 === 1 ? `${words.join(' ')}\nMended ${commit}.\n` : words.join(' ');
}

const writer = (seconds: number) => `Writer <writer@example.org> ${seconds} +0000`;

/** A commit of one file, as `git fast-import` reads it. */
function commitOf({ path, text }: MadeUp, seconds: number): string {
  const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`;
  return [
    'commit refs/heads/main\n',
    `committer ${writer(seconds)}\n`,
    data('A commit'),
    `M 100644 inline briefings/${path}\n`,
    data(text),
  ].join('');
}

/**
 * Fills the empty repository at `root` with `size` briefings, one file a commit, and checks them
 * out.
 */
export async function makeHistory(root: string, size: number): Promise<void> {
  const briefings = [...madeUp(size)];
  await git(root, ['fast-import', '--quiet'], commits(briefings));
  await git(root, ['checkout', '-q', '-f', 'main'], []);
}

function* commits(briefings: readonly MadeUp[]): Generator<string> {
  let seconds = Date.UTC(2026, 0, 1) / 1000;
  for (let commit = 0; commit < COMMITS_EACH; commit++) {
    for (const { path, text } of briefings) {
      yield commitOf({ path, text: textAt(text, commit) }, seconds);
      seconds += APART;
    }
  }
}

/** Gives the first briefing one more text, another for each run. */
export function changeOnce(root: string, run: number): void {
  const [{ path, text }] = [...madeUp(1)] as [MadeUp];
  writeFileSync(
    join(root, 'briefings', path),
    `${textAt(text, COMMITS_EACH - 1)}\nOnce more: ${run}.\n`,
  );
}

/** Commits what was changed. */
export async function commit(root: string): Promise<void> {
  const person = ['-c', 'user.name=Writer', '-c', 'user.email=writer@example.org'];
  await git(root, [...person, 'commit', '-q', '-a', '-m', 'A commit'], []);
}

/** Runs git with that input; throws with what it says if it fails. */
export async function git(root: string, args: string[], input: Iterable<string>): Promise<void> {
  const child = spawn('git', args, { cwd: root, stdio: ['pipe', 'ignore', 'inherit'] });
  const closed = once(child, 'close') as Promise<[number | null]>;
  for (const part of input) {
    if (!child.stdin.write(part)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`git ${args.join(' ')} failed (${code})`);
}
