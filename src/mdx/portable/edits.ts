/** Changes to a text, each in the place of what stands between two offsets. */
export class Edits {
  readonly #all: { start: number; end: number; by: string }[] = [];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  replace(start: number, end: number, by: string): void {
    if (this.text.slice(start, end) !== by) this.#all.push({ start, end, by });
  }

  /** Takes a piece out, with its line where nothing else stands on that. */
  remove(start: number, end: number): void {
    const before = /(?:^|\n)[ \t]*$/.exec(this.text.slice(0, start));
    const after = /^[ \t]*\r?(?:\n|$)/.exec(this.text.slice(end));
    if (!before || !after) return this.replace(start, end, '');
    const lineStart = start - before[0].replace('\n', '').length;
    this.replace(lineStart, end + after[0].length, '');
  }

  /** The changed text from an offset on. What stands in a piece that was changed whole stays so. */
  from(offset: number): string {
    let changed = '';
    let done = offset;
    for (const { start, end, by } of this.#all.toSorted(
      (a, b) => a.start - b.start || b.end - a.end,
    )) {
      if (start < done) continue;
      changed += this.text.slice(done, start) + by;
      done = end;
    }
    return changed + this.text.slice(done);
  }
}
