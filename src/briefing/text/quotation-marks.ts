import { primaryOf } from './language.ts';

/** Quotation marks and other signs as a language sets them, for those typed straight. */

/** Outer and inner marks, each before and after the words. */
export type Quotes = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** After the Unicode CLDR ("delimiters"), and where that differs from print, after newspapers. */
const byLanguage: Record<string, Quotes> = {
  ...same('de bg cs et hr is lt sk sl', ['„', '“', '‚', '‘']),
  ...same('es it el ca pt-pt', ['«', '»', '“', '”']),
  ...same('fr', ['«\u202F', '\u202F»', '“', '”']),
  ...same('ru uk be', ['«', '»', '„', '“']),
  ...same('ar fa de-ch de-li fr-ch it-ch', ['«', '»', '‹', '›']),
  ...same('nb nn no', ['«', '»', '‘', '’']),
  ...same('fi sv', ['”', '”', '’', '’']),
  ...same('hu pl ro', ['„', '”', '«', '»']),
  ...same('ja', ['「', '」', '『', '』']),
};

const ENGLISH: Quotes = ['“', '”', '‘', '’'];

function same(languages: string, quotes: Quotes): Record<string, Quotes> {
  return Object.fromEntries(languages.split(' ').map((language) => [language, quotes]));
}

/** A text in quotation marks, as text: a browser does not copy those of `<q>`. */
export function quoted(text: string, lang: string): string {
  const [open, close, innerOpen, innerClose] = quotesOf(lang);
  const inner = text.replaceAll(open, innerOpen).replaceAll(close, innerClose);
  return open + inner + close;
}

/** The quotation marks of a language (BCP 47), or those of English. */
export const quotesOf = (lang: string): Quotes =>
  byLanguage[lang.toLowerCase()] ?? byLanguage[primaryOf(lang)] ?? ENGLISH;
