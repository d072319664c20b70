import type { ComponentNode } from '../briefing/body.ts';
import { messagesFor } from '../briefing/messages/messages.ts';
import { formatSpan } from '../briefing/time/format.ts';
import { component as entryOf } from '../briefing/vocabulary/vocabulary.ts';

/** What shapes the words of components outside of their page. */
export interface TextSettings {
  /** Language of the words that components put in. */
  lang: string;
  /** Writes dates. */
  locale: string;
  /** The site's time zone. */
  zone: string;
}

/** The words of a component by their names, in the order in which they are read; none is empty. */
export type ComponentText = Readonly<Record<string, string>>;

/** What a component says of itself, as its entry in the vocabulary has it. */
export function componentText(
  { component, props }: ComponentNode,
  { lang, locale, zone }: TextSettings,
  time = (at: string, until?: string) => formatSpan(at, until, locale, zone),
): ComponentText {
  const words = entryOf(component)?.words?.(texts(props), { messages: messagesFor(lang), time });
  return texts(words ?? {});
}

/** Texts alone; what is bare, empty or not there says nothing. */
function texts(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const kept = Object.entries(values).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  );
  return Object.fromEntries(kept);
}
