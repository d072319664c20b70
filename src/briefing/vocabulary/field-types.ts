import { z } from 'zod';
import { offsetsAround, type TimeFault } from '../time/timestamp.ts';

/** Kinds of values that fields of front matter and attributes of components have. */

/** Text in one line, with the spaces at its ends taken off. */
export const text = z
  .string({ error: 'must be text; put it in quotes' })
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .refine((value) => value !== '', { error: 'must not be empty', abort: true })
  .refine((value) => value.isWellFormed(), {
    error: 'has half of a character, such as an emoji that was cut in two; write it whole',
    abort: true,
  })
  .refine((value) => !/\p{Cc}/u.test(value), {
    error: 'has a control character, which cannot be shown; take it out',
  });

/** Only web addresses: a briefing must not carry a script in a link. */
export const webAddress = text
  .refine((value) => /^https?:\/\/[^\s/]/i.test(value), {
    error: 'must be a web address that begins with https:// or http://',
    abort: true,
  })
  .refine((value) => URL.canParse(value), {
    error: 'is no web address that a browser could open; look at its host and port',
  });

/** Some tags look like one and are none: `zh-CN-TW` names two regions, and Intl throws at it. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A language as BCP 47 writes it, such as `de` or `zh-Hant-TW`; its letters may be written in any case. */
export const languageTag = z
  .string({ error: 'must be a language tag' })
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i, {
    error: 'must be a language tag such as de or de-AT',
    abort: true,
  })
  .refine(isLanguage, {
    error: 'must be a language tag such as de, de-AT or zh-Hant-TW',
    abort: true,
  })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0]!);

/** What is wrong with a date or time; `form` is the notation that is wanted. */
const faults = (form: string): Record<TimeFault, string> => ({
  'not-a-time': 'is not a date or time that exists',
  'no-time-of-day': `names a day, but not the time of day, as ${form} does`,
  'other-notation': `is not a ${form.includes('T') ? 'time' : 'date'} written like ${form}`,
  ambiguous: 'happened twice that day, because the clocks were put back',
  impossible: 'never happened, because the clocks were put forward',
});

function offsetHint(written: string, zone: string): string {
  const [before, after] = offsetsAround(written, zone);
  return `Say with its offset from UTC which hour is meant: ${written}${before} before the clocks were changed, or ${written}${after} after it.`;
}

/**
 * A point in time as `read` understands it; `form` shows the notation that is wanted. What a clock
 * change in `zone` makes of it is a problem with a name of its own.
 */
export function time<Parsed extends object>(
  read: (value: string) => Parsed | TimeFault,
  zone: string,
  form: string,
) {
  const messages = faults(form);
  return z.string({ error: 'must be a date or time' }).transform((value, context): Parsed => {
    const parsed = read(value);
    if (typeof parsed === 'object') return parsed;
    const ofZone = parsed === 'ambiguous' || parsed === 'impossible';
    context.issues.push({
      code: 'custom',
      message: `"${value}"${ofZone ? ` in ${zone}` : ''} ${messages[parsed]}`,
      input: value,
      params: ofZone ? { name: `${parsed}-time`, hint: offsetHint(value.trim(), zone) } : {},
    });
    return z.NEVER;
  });
}
