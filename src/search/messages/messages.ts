import { primaryOf } from '../../briefing/text/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** The words that search needs in the browser, apart from all others so that it loads only these. */
export type SearchMessages = typeof en;

const languages: Record<string, SearchMessages> = { en, de };

/** Messages for a BCP 47 language, in English where there are none. */
export const searchMessagesFor = (lang: string): SearchMessages => languages[primaryOf(lang)] ?? en;
