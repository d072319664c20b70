import { Problems, type Problem } from '../../briefing/problem.ts';
import type { Facts } from '../../briefing/briefing.ts';
import type { TextVersion } from '../../briefing/revisions/revisions.ts';
import { gitProblems } from './git-problems.ts';
import type { BriefingHistory, Histories } from './history.ts';

/** What is wrong with histories, and what a writer or an operator can do about it. */

/** A briefing as its problems are looked for. */
export interface Historied {
  id: string;
  file: string;
  facts: Facts;
}

/** The problems of all histories. */
export function historyProblems(
  { git, briefings, ended, heldBack }: Histories,
  published: readonly Historied[],
): Problem[] {
  const isComplete = git.state === 'complete';
  return [
    ...gitProblems(git),
    ...published.flatMap((one) => ownProblems(one, briefings.get(one.id), isComplete)),
    ...ended
      .filter(({ id }) => !published.some(({ facts }) => facts.front.supersedes === id))
      .flatMap(({ file, revisions }) => vanished(file, revisions, 'is there no longer')),
    ...heldBack.flatMap(({ file, revisions }) =>
      vanished(file, revisions, 'is held back now, as a draft or by an embargo'),
    ),
  ];
}

function ownProblems(
  { file, facts }: Historied,
  history: BriefingHistory | undefined,
  isComplete: boolean,
): Problem[] {
  if (!history) return [];
  const problems = new Problems(file);
  const { status, withdrawn } = facts.front;
  const takenBack = new Set(withdrawn.map((one) => one.status?.instant));
  const before = history.previousStatus;
  if (before && before > status.instant && !takenBack.has(before)) {
    problems.add({
      name: 'status-behind',
      at: facts.places.status,
      message: `status falls behind ${before}, which has been public before`,
      hint: 'Set status to the time as of which the text holds now; if the later one was a mistake, take it back with withdrawn: [{ status, at, reason }].',
    });
  }
  for (const [index, one] of withdrawn.entries()) {
    if (!one.status) continue;
    const at = facts.places[`withdrawn.${index}.status`] ?? facts.places['withdrawn.status'];
    const { instant } = one.status;
    if (instant === status.instant) {
      problems.add({
        name: 'unknown-revision',
        at,
        message: 'withdrawn names the status of the briefing as it is now',
        hint: 'Give the briefing a new status, under which its text holds; or leave status out of withdrawn to take the whole briefing back.',
      });
    } else if (!history.revisions.some((revision) => revision.status === instant)) {
      problems.add({
        name: 'unknown-revision',
        at,
        severity: isComplete ? 'error' : 'warning',
        message: `withdrawn names ${instant}, and no revision has this status`,
        hint: `Statuses of this briefing: ${history.revisions.map((revision) => revision.status).join(', ')}.`,
      });
    }
  }
  if (history.irregular.length > 0) {
    problems.add({
      name: 'history-order',
      severity: 'warning',
      at: facts.places.status,
      message: `The status went back in ${commits(history.irregular)}; revisions are shown in the order of their statuses`,
      hint: 'Nothing can be mended in what is committed; take a revision that was a mistake back with withdrawn.',
    });
  }
  if (history.doubtful.length > 0) {
    problems.add({
      name: 'withheld-revision',
      severity: 'warning',
      at: facts.places.status,
      message: `Texts of ${commits(history.doubtful)} were under embargo, and nothing shows that they were public; they are no revisions`,
      hint: 'Nothing need be done: what was never public stays withheld.',
    });
  }
  return problems.list;
}

function vanished(file: string, revisions: number, what: string): Problem[] {
  const problems = new Problems(file);
  const had = revisions === 1 ? 'a public revision' : `${revisions} public revisions`;
  problems.add({
    name: 'was-published',
    severity: 'warning',
    message: `The briefing had ${had}, and ${what}; whoever cited it finds nothing`,
    hint: 'Bring it back with withdrawn: { at, reason }, or name it in aliases or supersedes of the briefing that takes its place.',
  });
  return problems.list;
}

const commits = (versions: readonly TextVersion[]): string =>
  versions.length === 1
    ? `commit ${short(versions[0]!)}`
    : `commits ${versions.map(short).join(', ')}`;

const short = ({ commit }: TextVersion): string =>
  commit ? commit.slice(0, 10) : 'not committed yet';
