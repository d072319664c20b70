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
  rules.flatMap((rule) => rule(readings, grounds));
