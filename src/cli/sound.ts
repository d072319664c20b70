import { count } from '../briefing/count.ts';
import { hasErrors } from '../briefing/problem.ts';
import { checkBriefings } from '../corpus/check.ts';
import { reportProblems } from '../formats/report.ts';
import { now, site } from '../site.ts';
import { Refusal } from './refusal.ts';

/** Reports the problems of all briefings in the terminal; an error among them is a `Refusal`. */
export async function expectSound(root: string): Promise<void> {
  const { count: briefings, problems, text } = await checkBriefings({ root, site, now });
  if (problems.length === 0) return console.log(`${count(briefings, 'briefing')}, no problems`);
  const report = `\n${reportProblems(problems, text)}\n`;
  if (hasErrors(problems)) throw new Refusal(report);
  console.warn(report);
}
