import { de } from './messages/de.ts';
import { en } from './messages/en.ts';

/** The words of the interface; one small file for each language. */
export type Messages = typeof en;

const languages: Record<string, Messages> = { en, de };

/** Messages for a BCP 47 language, in English where there are none. */
export const messagesFor = (lang: string): Messages =>
  languages[lang.split('-')[0]!.toLowerCase()] ?? en;
