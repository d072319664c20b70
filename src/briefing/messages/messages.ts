import { primaryOf } from '../text/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** The words of the interface; one small file for each language. */
export type Messages = typeof en;

const languages: Record<string, Messages> = { en, de };

/** Whether the interface speaks a BCP 47 language. */
export const speaks = (lang: string): boolean => Object.hasOwn(languages, primaryOf(lang));

/** Messages for a BCP 47 language, in English where there are none. */
export const messagesFor = (lang: string): Messages => languages[primaryOf(lang)] ?? en;
