import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  revisionsOf,
  type Saying,
  type TextVersion,
} from '../../../src/briefing/revisions/revisions.ts';

const NOW = '2022-06-01T00:00Z';
const seconds = (time: string) => Date.parse(time) / 1000;

/** Texts in the order in which they were committed, each an hour after its status. */
const texts = (...said: (Partial<Saying> & { committed?: string; blob?: string })[]) =>
  said
    .map(({ committed, blob, ...says }, at): TextVersion => {
      const status = says.status ?? '2022-01-01T00:00Z';
      return {
        commit: `commit${at}`,
        committed: seconds(committed ?? status) + (committed ? 0 : 3600),
        path: 'briefings/a.mdx',
        blob: blob ?? `blob${at}`,
        says: { draft: false, ...says, status },
      };
    })
    .toReversed();

const summary = (versions: TextVersion[], now = NOW) =>
  revisionsOf(versions, now).revisions.map(({ status, text, texts: all }) => [
    status,
    text.blob,
    all.length,
  ]);

const JANUARY = '2022-01-01T00:00Z';
const MARCH = '2022-03-01T00:00Z';

describe('revisions', () => {
  it('are the different statuses, newest first, each with its last text', () => {
    const versions = texts({ status: JANUARY }, { status: JANUARY }, { status: MARCH });
    expect(summary(versions)).toEqual([
      [MARCH, 'blob2', 1],
      [JANUARY, 'blob1', 2],
    ]);
  });

  it('go by status, whatever the order of the commits, and say which are out of it', () => {
    const versions = texts({ status: MARCH }, { status: JANUARY }, { status: MARCH });
    expect(summary(versions).map(([status]) => status)).toEqual([MARCH, JANUARY]);
    expect(revisionsOf(versions, NOW).irregular.map(({ commit }) => commit)).toEqual(['commit1']);
  });

  it('count a text once that only moved', () => {
    const versions = texts({ blob: 'same' }, { blob: 'same' }, { blob: 'other' });
    expect(summary(versions)).toEqual([[JANUARY, 'other', 2]]);
  });

  it('leave out a text whose front matter says no status', () => {
    const [newest, oldest] = texts({ status: JANUARY }, { status: MARCH });
    const { says: _, ...unreadable } = newest!;
    expect(summary([unreadable, oldest!])).toEqual([[JANUARY, 'blob0', 1]]);
  });
});

describe('what was never public', () => {
  it('is a status that only drafts had', () => {
    const versions = texts({ status: JANUARY, draft: true }, { status: MARCH });
    expect(summary(versions).map(([status]) => status)).toEqual([MARCH]);
  });

  it('is the draft of a text with a status that was public later', () => {
    const versions = texts({ draft: true }, { blob: 'published' });
    expect(summary(versions)).toEqual([[JANUARY, 'published', 1]]);
  });

  it('is a text whose embargo has not ended', () => {
    const versions = texts({ status: JANUARY, embargo: MARCH });
    expect(summary(versions, '2022-02-28T23:59Z')).toEqual([]);
    expect(summary(versions, MARCH)).toEqual([[JANUARY, 'blob0', 1]]);
  });

  it('is a text under embargo that another one replaced before the end', () => {
    const versions = texts(
      { status: JANUARY, embargo: MARCH },
      { status: MARCH, committed: '2022-02-01T00:00Z' },
    );
    expect(summary(versions).map(([status]) => status)).toEqual([MARCH]);
    expect(revisionsOf(versions, NOW).doubtful.map(({ blob }) => blob)).toEqual(['blob0']);
  });

  it('is a text whose successor has a status before the end of the embargo', () => {
    const versions = texts(
      { status: JANUARY, embargo: MARCH },
      { status: '2022-02-01T00:00Z', committed: '2022-04-01T00:00Z' },
    );
    expect(summary(versions).map(([, blob]) => blob)).toEqual(['blob1']);
  });

  it('is not a text that stood alone until after the end', () => {
    const versions = texts(
      { status: JANUARY, embargo: MARCH },
      { status: '2022-03-02T00:00Z', committed: '2022-03-02T00:00Z' },
    );
    expect(summary(versions)).toHaveLength(2);
  });

  it('is never in a revision, whatever a history looks like', () => {
    const months = fc.integer({ min: 1, max: 9 }).map((month) => `2022-0${month}-01T00:00Z`);
    const version = fc.record({
      status: months,
      draft: fc.boolean(),
      embargo: fc.option(months, { nil: undefined }),
      committed: months,
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 8 }), months, (list, now) => {
        const versions = texts(
          ...list.map(({ embargo, ...rest }) => ({ ...rest, ...(embargo && { embargo }) })),
        );
        const { revisions } = revisionsOf(versions, now);
        const shown = revisions.flatMap((revision) => revision.texts);
        for (const { says } of shown) {
          expect(says!.draft).toBe(false);
          expect(says!.embargo === undefined || says!.embargo <= now).toBe(true);
        }
        const statuses = revisions.map(({ status }) => status);
        expect(statuses).toEqual([...new Set(statuses)].sort().toReversed());
      }),
    );
  });
});
