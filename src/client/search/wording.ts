import { searchMessagesFor, type SearchMessages } from '../../search/messages/messages.ts';

/** Letters of a word in a sentence; a longer one would be all that is seen of it. */
const LONGEST = /(\S{40})\S+/gu;

/** Words as they are put into a sentence. */
export const clip = (words: string): string => words.replace(LONGEST, '$1…');

/** What search says, with numbers and months as the site's locale writes them. */
export class Wording {
  readonly messages: SearchMessages;
  readonly #number: Intl.NumberFormat;
  readonly #month: Intl.DateTimeFormat;

  constructor(lang: string, locale: string) {
    this.messages = searchMessagesFor(lang);
    this.#number = new Intl.NumberFormat(locale);
    this.#month = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
  }

  number(n: number): string {
    return this.#number.format(n);
  }

  /** The status line; it names the query where that is not what stands in the field. */
  results(total: number, corrected: string | undefined): string {
    const { none, results, resultsFor } = this.messages;
    const sentence = total === 0 ? none : results(this.number(total), total === 1);
    return corrected ? resultsFor(sentence, clip(corrected)) : sentence;
  }

  /** A range of months (`YYYY-MM`), of which at least one is given. */
  range(from: string | undefined, to: string | undefined): string {
    const { since, until, between } = this.messages;
    if (from && to) {
      return from === to ? this.#monthOf(from) : between(this.#monthOf(from), this.#monthOf(to));
    }
    return from ? since(this.#monthOf(from)) : until(this.#monthOf(to!));
  }

  #monthOf(month: string): string {
    return this.#month.format(new Date(`${month}-01T00:00Z`));
  }
}
