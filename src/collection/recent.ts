/**
 * What was made for the last keys that were asked for. What belongs to one briefing is printed
 * side by side, so a few are enough; more would be a site in memory.
 */
export class Recent<Key, Value> {
  readonly #size: number;
  readonly #made = new Map<Key, Value>();

  constructor(size: number) {
    this.#size = size;
  }

  get(key: Key): Value | undefined {
    const value = this.#made.get(key);
    return value === undefined ? undefined : this.keep(key, value);
  }

  /** Keeps a value, and returns it. What was asked for last is given up last. */
  keep(key: Key, value: Value): Value {
    this.#made.delete(key);
    this.#made.set(key, value);
    if (this.#made.size > this.#size) this.#made.delete(this.#made.keys().next().value!);
    return value;
  }
}
