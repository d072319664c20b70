import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A real repository in a temporary folder; every commit has the time that it is given. */
export class Repository {
  readonly folder: string;

  constructor(folder = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-git-')))) {
    this.folder = folder;
  }

  static create(): Repository {
    const repository = new Repository();
    onTestFinished(() => rmSync(repository.folder, { recursive: true, force: true }));
    repository.git('init', '-q', '-b', 'main');
    return repository;
  }

  git(...args: string[]): string {
    return this.gitAt('2022-01-01T00:00:00Z', ...args);
  }

  gitAt(time: string, ...args: string[]): string {
    return this.#run(time, args);
  }

  /** Gives git a whole history to import; see `git fast-import`. */
  import(history: string): void {
    this.#run('2022-01-01T00:00:00Z', ['fast-import', '--quiet', '--depth=0'], history);
    this.git('checkout', '-q', '-f', 'main');
  }

  #run(time: string, args: string[], input = ''): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: this.folder,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Writer',
        GIT_AUTHOR_EMAIL: 'writer@example.org',
        GIT_COMMITTER_NAME: 'Writer',
        GIT_COMMITTER_EMAIL: 'writer@example.org',
        GIT_AUTHOR_DATE: time,
        GIT_COMMITTER_DATE: time,
      },
    }).trim();
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.folder, to)), { recursive: true });
    renameSync(join(this.folder, from), join(this.folder, to));
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true });
  }

  /** Commits all that was changed, and gives the commit's id. */
  commit(time = '2022-01-01T00:00:00Z', message = 'A commit'): string {
    this.gitAt(time, 'add', '-A');
    this.gitAt(time, 'commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }
}
