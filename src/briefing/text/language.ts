/** The language of a tag without region or script: "de" of "de-AT" (BCP 47, the primary subtag). */
export const primaryOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** The `lang` of words that stand among others, unless these are in the same language. */
export const foreign = (lang: string, around: string): string | undefined =>
  primaryOf(lang) === primaryOf(around) ? undefined : lang;
