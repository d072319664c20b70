import { Problems, type Problem } from '../../briefing/problem.ts';
import type { Histories } from './history.ts';

/** What git cannot tell of histories, and what an operator can do about it. */

/** Where what concerns the whole repository is told. */
const SITE = 'src/site.ts';

/** What git cannot tell, in one warning. */
export function gitProblems({ state, reason = '', submodules }: Histories['git']): Problem[] {
  const words =
    WITHOUT[state]?.(reason) ?? (submodules.length > 0 && withoutSubmodules(submodules));
  if (!words) return [];
  const problems = new Problems(SITE);
  problems.add({ name: 'no-history', severity: 'warning', ...words });
  return problems.list;
}

type Words = { message: string; hint: string };

/** What to say where git cannot tell the whole history. */
const WITHOUT: Partial<Record<Histories['git']['state'], (reason: string) => Words>> = {
  shallow: () => ({
    message: 'The clone is shallow: revisions that are older than it are missing from the site',
    hint: 'Run git fetch --unshallow; in a workflow, give actions/checkout the line fetch-depth: 0.',
  }),
  partial: () => ({
    message:
      'The clone is partial: texts that it lacks, and revisions before them, are missing from the site',
    hint: 'Run git fetch --refetch --no-filter; in a workflow, take the line filter: from actions/checkout.',
  }),
  'no-git': () => ({
    message: 'git is not installed, so the site has no earlier revisions',
    hint: 'Install git where the site is built.',
  }),
  'no-repository': () => ({
    message: 'The folder is no git repository, so the site has no earlier revisions',
    hint: 'Build the site from a clone, or run git init and commit the briefings.',
  }),
  refused: (reason) => ({
    message: `git does not read this repository, so the site has no earlier revisions: ${reason.split('\n')[0]}`,
    hint: /safe\.directory|dubious/.test(reason)
      ? 'Run git config --global --add safe.directory with the path of the repository, if you trust it.'
      : 'Run git fsck to see what is wrong with it.',
  }),
  'unknown-start': (reason) => ({
    message: `historyFrom names ${reason}, which is no earlier commit of this branch; the site has no earlier revisions`,
    hint: 'Set historyFrom in src/site.ts to the full id of a commit that git log shows, or remove it.',
  }),
};

const withoutSubmodules = (paths: readonly string[]): Words => ({
  message: `Briefings in the submodule ${paths.join(', ')} have no earlier revisions on the site`,
  hint: 'Keep them in the repository of the site, or make the whole folder briefings/ the submodule.',
});
