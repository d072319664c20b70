import { Problems } from '../problem.ts';
import type { Check } from './check.ts';

/** An original and its translations are each in a language of their own, or readers cannot choose. */
export const checkTranslations: Check = (readings, { lang: siteLang }) => {
  const langOf = (lang = siteLang) => lang.toLowerCase();
  const versions = new Map<string, string>();
  for (const { id, facts } of readings) {
    if (facts) versions.set(`${id}\n${langOf(facts.front.lang)}`, id);
  }
  return readings.flatMap(({ id, file, facts }) => {
    const { translationOf: original, lang } = facts?.front ?? {};
    if (original === undefined || original === id) return [];
    const version = `${original}\n${langOf(lang)}`;
    const other = versions.get(version);
    if (other === undefined) {
      versions.set(version, id);
      return [];
    }
    const problems = new Problems(file);
    problems.add({
      name: 'same-language',
      at: facts!.places.translationOf,
      message:
        other === original
          ? `translationOf: this briefing and "${original}" are both in "${lang ?? siteLang}"`
          : `translationOf: "${other}" is already the translation of "${original}" into "${lang ?? siteLang}"`,
      hint:
        lang === undefined
          ? 'Set lang to the language of this briefing, such as de; without it, it is that of the site.'
          : 'Set lang to the language of this briefing, or take translationOf out.',
    });
    return problems.list;
  });
};
