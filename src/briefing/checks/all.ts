import { faultOf } from '../internal-error.ts';
import { checkAliases } from './aliases.ts';
import type { Check } from './check.ts';
import { checkIds } from './ids.ts';
import { checkLinks } from './links.ts';
import { checkNames } from './names.ts';
import { checkReferences } from './references.ts';
import { checkSources } from './sources.ts';
import { checkTimes } from './times.ts';
import { checkTitles } from './titles.ts';
import { checkTranslations } from './translations.ts';

const rules: readonly Check[] = [
  checkIds,
  checkAliases,
  checkReferences,
  checkTranslations,
  checkNames,
  checkTitles,
  checkSources,
  checkTimes,
  checkLinks,
];

/** Applies every rule; the order of the result is that of the rules. */
export const checkAll: Check = (readings, grounds) =>
  rules.flatMap((rule) => survived(rule)(readings, grounds));

/** A rule that leaves out, and tells of, each briefing that it fails at. */
const survived =
  (rule: Check): Check =>
  (readings, grounds) => {
    try {
      return rule(readings, grounds);
    } catch (cause) {
      const index = culprit(rule, readings, grounds);
      if (index === undefined) throw cause;
      const others = readings.toSpliced(index, 1);
      return [...faultOf(readings[index]!.file, cause), ...survived(rule)(others, grounds)];
    }
  };

/** The first briefing with which a rule fails, of those before it and it; none where all fail. */
function culprit(rule: Check, ...[readings, grounds]: Parameters<Check>): number | undefined {
  const fails = (count: number): boolean => {
    try {
      rule(readings.slice(0, count), grounds);
      return false;
    } catch {
      return true;
    }
  };
  if (fails(0)) return undefined;
  let [sound, failing] = [0, readings.length];
  while (failing - sound > 1) {
    const middle = (sound + failing) >> 1;
    if (fails(middle)) failing = middle;
    else sound = middle;
  }
  return failing - 1;
}
