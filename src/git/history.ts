import { parseLog, LOG, type Commit } from './log.ts';
import { repositoryOf, runGit } from './run.ts';

/** The history of a folder: the first-parent line of HEAD, read in one pass. */

/** What git can say of a project. */
export interface GitHistory {
  state: HistoryState;
  /** The commit at which it was read; empty where there is none. */
  head: string;
  /**
   * Where the project lies in its repository: empty, or a path that ends with a slash. Missing where
   * the folder is a repository of its own.
   */
  prefix?: string;
  /** Newest first; only those that changed something in the folder. */
  commits: Commit[];
  /** What git says where it refuses. */
  reason?: string;
}

/**
 * - `complete`: all there is.
 * - `shallow`: a clone without older commits.
 * - `partial`: a clone without older folders or texts.
 * - `empty`: a repository without a commit.
 * - `no-repository`, `no-git`: there is nothing to ask, or nobody.
 * - `refused`: the folder belongs to somebody else (`safe.directory`), or git fails otherwise.
 * - `unknown-start`: the commit at which the history is to begin is not in it.
 */
export type HistoryState =
  | 'complete'
  | 'shallow'
  | 'partial'
  | 'empty'
  | 'no-repository'
  | 'no-git'
  | 'refused'
  | 'unknown-start';

export interface HistoryOptions {
  /** The folder from which paths are given: the project's. */
  root: string;
  /** Below it, the folder whose history is read, such as `briefings`. */
  folder: string;
  /** The commit after which the history begins. */
  from?: string;
  /** What an earlier build has read, newest first; only what came since is asked for. */
  known?: Pick<GitHistory, 'state' | 'head' | 'commits'>;
}

/** Reads the history. Throws nothing that a reader of `state` could not handle. */
export async function readHistory(options: HistoryOptions): Promise<GitHistory> {
  const { folder, from } = options;
  const place = repositoryOf(options.root, folder);
  const isOwn = place !== options.root;
  const questions = ['--is-shallow-repository', '--show-prefix', '--verify', 'HEAD'];
  const asked = await runGit(place, ['rev-parse', ...questions]);
  const [isShallow, prefix = '', head = ''] = asked.out.toString().split('\n');
  if (asked.code !== 0)
    return nothing(await stateOfFailure(place, asked.error, asked.code), asked.error);
  const state = isShallow === 'true' ? 'shallow' : 'complete';
  if (from && !(await isAncestor(place, from, head))) return nothing('unknown-start', from);
  const since = await usable(options.known, place, head);
  const found = { state, head, ...(!isOwn && { prefix }) } as const;
  if (since?.head === head) return { ...found, commits: since.commits };
  const range = since?.head ?? from;
  const { code, out, error } = await runGit(place, [
    ...LOG,
    ...(range ? [`${range}..${head}`] : [head]),
    '--',
    isOwn ? '.' : folder,
  ]);
  if (code !== 0) return nothing((await isPartial(place)) ? 'partial' : 'refused', error);
  const read = parseLog(out.toString(), isOwn ? `${folder}/` : '');
  return { ...found, commits: [...read, ...(since?.commits ?? [])] };
}

const nothing = (state: HistoryState, reason: string): GitHistory => ({
  state,
  head: '',
  commits: [],
  reason: reason.trim(),
});

async function stateOfFailure(
  root: string,
  error: string,
  code: number | undefined,
): Promise<HistoryState> {
  if (code === undefined) return 'no-git';
  if (/dubious ownership|safe\.directory/.test(error)) return 'refused';
  if (/not a git repository/i.test(error)) return 'no-repository';
  const inside = await runGit(root, ['rev-parse', '--is-inside-work-tree']);
  return inside.code === 0 ? 'empty' : 'refused';
}

/** Whether objects may be missing, which the remote has promised to give. */
const isPartial = async (root: string): Promise<boolean> =>
  (await runGit(root, ['config', '--get-regexp', '^remote\\..*\\.promisor$', 'true'])).code === 0;

async function isAncestor(root: string, commit: string, head: string): Promise<boolean> {
  if (!/^[0-9a-f]{7,64}$/.test(commit)) return false;
  return (await runGit(root, ['merge-base', '--is-ancestor', commit, head])).code === 0;
}

/** What is known goes on to hold only where its newest commit is on the line of this one. */
async function usable(
  known: HistoryOptions['known'],
  root: string,
  head: string,
): Promise<HistoryOptions['known']> {
  // What a shallow clone lacked may have been fetched since.
  if (!known?.head || known.state !== 'complete') return undefined;
  if (known.head === head) return known;
  const { code, out } = await runGit(root, [
    'rev-list',
    '--first-parent',
    '--parents',
    `${known.head}..${head}`,
  ]);
  if (code !== 0) return undefined;
  const oldest = out.toString().trim().split('\n').at(-1)!.split(' ');
  return oldest[1] === known.head ? known : undefined;
}
