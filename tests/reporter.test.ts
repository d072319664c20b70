import { describe, expect, it } from 'vitest';
import type { TestModule } from 'vitest/node';
import { lastLine, tally } from './reporter.ts';

/** As much of a test file's result as the tally looks at. */
function file(
  states: string[],
  state = states.includes('failed') ? 'failed' : 'passed',
): TestModule {
  const tests = states.map((one) => ({ result: () => ({ state: one }) }));
  return { state: () => state, children: { allTests: () => tests } } as unknown as TestModule;
}

describe('tally', () => {
  it('adds up files', () => {
    const modules = [file(['passed', 'failed', 'skipped']), file(['passed', 'passed'])];
    expect(lastLine(tally(modules, 0))).toBe('tests: 3 passed, 1 failed, 1 skipped');
  });

  it('says nothing of skipped tests when there are none', () => {
    expect(lastLine(tally([file(['passed'])], 0))).toBe('tests: 1 passed, 0 failed');
  });

  it('counts a file that cannot be loaded, and errors outside of tests', () => {
    expect(tally([file([], 'failed')], 0).failed).toBe(1);
    expect(tally([file(['passed'], 'failed')], 1).failed).toBe(2);
  });
});
