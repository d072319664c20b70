import { describe, expect, it } from 'vitest';
import type { Link, Reading } from '../../../src/briefing/briefing.ts';
import { checkAll } from '../../../src/briefing/checks/all.ts';
import { grounds, reading } from '../reading.ts';

/** A briefing with a link that says nothing of where it leads, as a fault elsewhere would leave it. */
const faulty = (id: string): Reading =>
  reading(id, { front: { title: id }, links: [{ line: 1, column: 1 } as Link] });

const broken = reading('broken', { front: { title: 'Broken', supersedes: 'nowhere' } });
const called = (title: string): Reading => reading(title, { front: { title } });

describe('a fault in a rule', () => {
  it.each([0, 1, 3])('is a problem of the file that shows it, at place %i of all', (place) => {
    const sound = [called('a'), broken, called('c')];
    const found = checkAll(sound.toSpliced(place, 0, faulty('faulty')), grounds);
    expect(found.filter(({ name }) => name === 'internal-error')).toMatchObject([
      {
        file: 'briefings/faulty.mdx',
        severity: 'error',
        message: expect.stringMatching(
          /^The file cannot be checked, because of a fault in Dateline itself \(TypeError: .+, at briefing\/checks\/links\.ts:\d+\)$/,
        ),
        hint: expect.stringContaining('Report this message together with the file'),
      },
    ]);
    expect(found.filter(({ file }) => file === broken.file)).toEqual(checkAll([broken], grounds));
  });

  it('is told of every file that shows it', () => {
    const all = [faulty('one'), called('two'), faulty('three')];
    expect(checkAll(all, grounds).map(({ file }) => file)).toEqual([
      'briefings/one.mdx',
      'briefings/three.mdx',
    ]);
  });

  it('is thrown when no file is the reason', () => {
    const wrong = { ...grounds, base: undefined } as unknown as typeof grounds;
    expect(() => checkAll([], wrong)).toThrow(TypeError);
  });
});
