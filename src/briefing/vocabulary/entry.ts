import { z } from 'zod';
import { vagueTime } from '../time/vague.ts';
import type { EventFact, JudgementFact } from './facts.ts';

/** The attributes of a sound component; a bare one is `true`. */
export type Props = Readonly<Record<string, string | true | undefined>>;

/** What a component states about the briefing. */
export interface Stated {
  event?: EventFact;
  judgement?: JudgementFact;
}

/** What is known of a component; all values of its attributes are literal text. */
export interface Entry {
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
