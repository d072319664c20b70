/** The language of a tag without region or script: "de" of "de-AT" (BCP 47, the primary subtag). */
export const primaryOf = (tag: string): string => tag.split('-')[0]!.toLowerCase();
