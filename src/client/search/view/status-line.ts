import { part } from './dom/element.ts';

/** Milliseconds before it is said that a search takes its time. */
const SLOW = 300;
/** Milliseconds without a change before a sentence is read out: nobody wants to hear every letter. */
const PAUSE = 500;

/** The line that says what was found: seen at once, and heard when it has come to rest. */
export class StatusLine {
  readonly #seen: HTMLElement;
  readonly #heard: HTMLElement;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement) {
    this.#seen = part(root, '.search-status');
    this.#heard = part(root, '[role=status]');
  }

  /** Says a sentence if nothing else is to be said soon. */
  wait(sentence: string): void {
    this.#slow ??= setTimeout(() => this.say(sentence), SLOW);
  }

  /** The same words again would be read out again. */
  say(sentence: string, spoken = sentence): void {
    clearTimeout(this.#slow);
    clearTimeout(this.#pause);
    this.#slow = undefined;
    if (this.#seen.textContent !== sentence) this.#seen.textContent = sentence;
    this.#pause = setTimeout(() => {
      if (this.#heard.textContent !== spoken) this.#heard.textContent = spoken;
    }, PAUSE);
  }
}
