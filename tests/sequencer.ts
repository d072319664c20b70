import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes minutes, longest first. Without this, a run that knows of no earlier one begins with
 * the largest files, and what is short to read and long to run goes on alone at its end.
 */
const LONGEST: readonly string[] = [
  'site/examples.test.ts',
  'site/killed.test.ts',
  'browser/revisions.test.ts',
  'browser/search-states.test.ts',
  'browser/search-reading.test.ts',
  'browser/pages.test.ts',
  'browser/dev.test.ts',
  'site/faults.test.ts',
  'site/trusted.test.ts',
  'site/leaks.test.ts',
  'browser/policy.test.ts',
  'site/problems.test.ts',
  'site/together.test.ts',
  'site/revisions/without-history.test.ts',
  'site/odd.test.ts',
].map((path) => `tests/${path}`);

/** The quick tests, then those that build a site or drive a browser, the longest of these first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      if (project.name !== 'sites') return -1;
      const place = LONGEST.indexOf(relative(this.ctx.config.root, moduleId).replaceAll('\\', '/'));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
