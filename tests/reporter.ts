import { writeSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/**
 * Counts tests. A file that could not be loaded and an error outside of any test count as one
 * failed test each, so that a run which failed never says "0 failed".
 */
export function tally(modules: readonly TestModule[], strayErrors: number): Tally {
  const sum: Tally = { passed: 0, failed: strayErrors, skipped: 0 };
  for (const module of modules) {
    let failed = 0;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'failed') failed++;
      else if (state === 'passed') sum.passed++;
      else sum.skipped++;
    }
    sum.failed += Math.max(failed, module.state() === 'failed' ? 1 : 0);
  }
  return sum;
}

export function lastLine({ passed, failed, skipped }: Tally): string {
  return `tests: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Prints the tally as the very last line of the run, when nothing else can follow. */
export default class TallyReporter implements Reporter {
  #tally: Tally = { passed: 0, failed: 0, skipped: 0 };

  onInit(): void {
    process.once('exit', (code) => {
      const { failed } = this.#tally;
      const sum = { ...this.#tally, failed: code === 0 ? failed : Math.max(1, failed) };
      writeSync(1, `${lastLine(sum)}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    this.#tally = tally(modules, errors.length);
  }
}
