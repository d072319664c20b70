import { inJson } from '../../briefing/text/printable.ts';
import type { Reporter } from './report.ts';

/** Problems for programs: one line, `{ "problems": [{ name, severity, file, line, column, … }] }`. */
export const json: Reporter = ({ problems }) =>
  inJson(
    JSON.stringify({
      problems: problems.map(({ name, severity, file, line, column, message, hint }) => ({
        name,
        severity,
        file,
        line,
        column,
        message,
        hint,
      })),
    }),
  );
