import { z } from 'zod';
import type { Messages } from '../messages/messages.ts';
import { vagueTime } from '../time/vague.ts';
import type { EventFact, JudgementFact } from './facts.ts';

/** The attributes of a sound component; a bare one is `true`. */
export type Props = Readonly<Record<string, string | true | undefined>>;

/** What a component states about the briefing. */
export interface Stated {
  event?: EventFact;
  judgement?: JudgementFact;
}

/** How a component says its words: in a language, with dates as it writes them. */
export interface Say {
  messages: Messages;
  /** A time, as exact as the writer knew it. */
  time: (at: string, until?: string) => string;
}

/**
 * The words of a component where no page prints it, in the order in which they are read, as plain
 * text. `label` is the site's name for it, `heading` what the writer put above, `long` a text of
 * its own; all others stand in one line, of which search leaves out `alt` and `percent`.
 */
export type Words = Readonly<Record<string, string | undefined>>;

/** What is known of a component; all values of its attributes are literal text. */
export interface VocabularyEntry {
  /** One sentence for writers. */
  about: string;
  /** Attributes marked with `.meta({ prose: true })` are read as sentences. */
  props: z.ZodObject;
  /** Whether something must or may stand between its tags. */
  children: 'required' | 'optional' | 'none';
  /** Stands within a line of text. */
  inline?: boolean;
  /** Which component it must stand in. */
  within?: string;
  /** The only component that may stand between its tags, and no text. */
  holds?: string;
  /** Attributes that name a file: a picture, which may lie in `public/`, or one beside the briefing. */
  files?: Readonly<Record<string, 'picture' | 'beside'>>;
  /** Whether `alt` must say what the picture in `src` shows. */
  needsAlt?: (props: Props) => boolean;
  /** The attribute that names a source. */
  cites?: string;
  /** Where its own words stand, if not after what stands between its tags. */
  says?: 'before';
  /** Its own words. */
  words?: (props: Readonly<Record<string, string>>, say: Say) => Words;
  /** `text` is what stands between its tags, as plain text. */
  facts?: (props: Props, text: string) => Stated;
}

/** Kinds of values that attributes have. */
export const text = z
  .string({ error: 'needs a value in quotes' })
  .trim()
  .min(1, 'must not be empty');
export const prose = text.meta({ prose: true });
export const when = vagueTime(text);
export const alone = z.literal(true, { error: 'stands alone, without a value' });

/** A file of one kind; what has a scheme is no file, and is judged as an address. */
export const fileOf = (endings: string, error: string) =>
  text.regex(new RegExp(`^[a-z][a-z0-9+.-]*:|\\.(${endings})$`, 'i'), { error });
