import { Tinypool } from 'tinypool';
import { writePages, type PageFile } from './page-worker.ts';

/** Enough pages to forget the cost of handing them over, few enough to hold in memory twice. */
const BATCH = 64;

/** Writes files in a thread while their maker goes on; less than a batch it writes without one. */
export class PageFiles {
  #batch: PageFile[] = [];
  #writing: Promise<unknown> = Promise.resolve();
  #thread: Tinypool | undefined;

  /** Takes a file to write; throws what went wrong with earlier ones. The bytes are given away. */
  async write(path: string, bytes: ArrayBuffer): Promise<void> {
    if (this.#batch.push({ path, bytes }) < BATCH) return;
    const batch = this.#batch;
    this.#batch = [];
    await this.#writing;
    this.#thread ??= new Tinypool({
      filename: new URL('./page-worker.ts', import.meta.url).href,
      name: 'writePages',
      minThreads: 1,
      maxThreads: 1,
      // It makes nothing that lives long, and is not to wait with collecting what it has written.
      resourceLimits: { maxYoungGenerationSizeMb: 4 },
    });
    this.#writing = this.#thread.run(batch, { transferList: batch.map(({ bytes }) => bytes) });
    // Whoever waits for it hears of an error; until then it is not one that nobody handles.
    this.#writing.catch(() => undefined);
  }

  /** Settles when all that was taken is on disk. */
  async written(): Promise<void> {
    await this.#writing;
    writePages(this.#batch);
    this.#batch = [];
  }

  async close(): Promise<void> {
    await this.#thread?.destroy();
  }
}
