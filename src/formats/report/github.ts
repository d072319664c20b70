import type { Problem } from '../../briefing/problem.ts';
import { onOneLine } from '../../briefing/text/printable.ts';
import type { Reporter } from './report.ts';
import { terminal } from './terminal.ts';

/**
 * Problems for a workflow of GitHub: as in a terminal, then each once more as an annotation, which
 * GitHub shows at its line (docs.github.com/actions, "Workflow commands").
 */
export const github: Reporter = (report) =>
  [terminal(report), '', ...report.problems.map(annotation)].join('\n');

function annotation({ severity, name, file, line, column, message, hint }: Problem): string {
  const at = `file=${property(file)},line=${line},col=${column},title=${property(name)}`;
  return `::${severity} ${at}::${data(`${message}. ${hint}`)}`;
}

const data = (value: string): string => onOneLine(value).replaceAll('%', '%25');
const property = (value: string): string =>
  data(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
