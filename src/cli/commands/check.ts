import { hasErrors } from '../../briefing/problem.ts';
import { checkBriefings } from '../../corpus/check.ts';
import { reportProblems, summarise } from '../../formats/report/terminal.ts';
import { now, site } from '../../site.ts';
import { Refusal } from '../input/refusal.ts';

/**
 * Reports the problems of all briefings in the terminal; an error among them is a `Refusal`.
 * Gives what is counted, for the end of the log.
 */
export async function expectSound(root: string): Promise<string> {
  const { count, problems, heldBack, text } = await checkBriefings({ root, site, now });
  if (problems.length > 0) {
    const report = `\n${reportProblems(problems, text)}\n`;
    if (hasErrors(problems)) throw new Refusal(report);
    console.warn(report);
  }
  return summarise({ briefings: count, problems, ...heldBack }, { now, zone: site.zone });
}
