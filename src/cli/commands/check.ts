import { hasErrors } from '../../briefing/problem.ts';
import { checkBriefings } from '../../corpus/check.ts';
import { reporters, type Format } from '../../formats/report/all.ts';
import { summarise } from '../../formats/report/terminal.ts';
import { now, site } from '../../site.ts';
import { Unsound } from '../input/refusal.ts';

/**
 * Reports the problems of all briefings; an error among them is an `Unsound`.
 * Gives what is counted, for the end of the log.
 */
export async function expectSound(root: string, format: Format): Promise<string> {
  const { count, problems, heldBack, text } = await checkBriefings({ root, site, now });
  if (problems.length > 0) {
    const report = `\n${reporters[format]({ problems, text })}\n`;
    if (hasErrors(problems)) throw new Unsound(report);
    console.warn(report);
  }
  return summarise({ briefings: count, problems, ...heldBack }, { now, zone: site.zone });
}
