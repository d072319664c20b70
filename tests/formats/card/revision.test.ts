import { expect, test } from 'vitest';
import { earlierView } from '../../../src/briefing/revisions/earlier.ts';
import { revisionView } from '../../../src/briefing/revisions/view.ts';
import { cardFile, cardOf } from '../../../src/formats/card/card.ts';
import { metaOf } from '../../../src/formats/card/meta.ts';
import { revisionCard, withdrawnCard } from '../../../src/formats/card/revision.ts';
import { site, to, view } from '../metadata/described.ts';

const briefing = view('2021/talks', { front: { title: 'Talks', status: '2021-12-31T05:13' } });
const settings = { to, zone: site.zone };
const told = { title: 'They talk', authors: [], texts: [], earlier: { name: 'a', files: {} } };
const card = (past: Parameters<typeof revisionView>[1], shown = briefing) =>
  revisionCard(revisionView(briefing, past, settings), past.withdrawn ? undefined : shown, site);

test('the current revision has the card of its briefing', () => {
  const { id, card: own } = card({ ...told, status: '2021-12-31T04:13Z' });
  expect(cardFile(id, own)).toBe(cardFile(briefing.id, cardOf(briefing, site)));
});

test('an earlier revision shows its own headline and says what it is', () => {
  const { facts } = view('2021/talks', {
    front: { title: 'They talk', status: '2021-12-30T05:13', image: { src: './a.png', alt: 'A' } },
    pictures: ['./a.png'],
  });
  const earlier = earlierView(briefing, told.earlier, facts, { ...site, to, now: '2022-02-01' });
  const { id, card: drawn } = card({ ...told, status: '2021-12-30T04:13Z' }, earlier);
  expect(id).toBe('2021/talks/at/20211230T0413Z');
  expect(drawn).toMatchObject({
    title: 'They talk',
    stamp: {
      day: '30 December 2021',
      time: '05:13 CET',
      state: 'earlier',
      note: 'earlier version',
    },
  });
  expect(metaOf({ id, card: drawn }).alt).toContain(
    'Status 30 December 2021, 05:13 CET (earlier version)',
  );
});

test('a picture that is not kept any more is on no card', () => {
  const pictured = { ...site, cards: { picture: true } };
  const shown = view('2021/talks', { front: { image: { src: './gone.png', alt: 'A' } } });
  const missing = new Set(['./gone.png']);
  expect(cardOf({ ...shown, missing }, pictured).picture).toBeUndefined();
});

test.each(['Talks', 'محادثات'])(
  'nothing is shown of the text of a revision that was withdrawn: %s',
  (title) => {
    const shown = view('2021/talks', {
      front: { title, summary: 'They meet.', author: { name: 'Ada', desk: 'Desk' } },
      lede: 'They meet.',
    });
    const withdrawn = { at: shown.facts.front.status, reason: 'A name was wrong.' };
    const revision = revisionView(shown, { status: '2021-12-30T04:13Z', withdrawn }, settings);
    const { id, card: drawn } = revisionCard(revision, undefined, site);
    expect(id).toBe('2021/talks/at/20211230T0413Z');
    for (const one of [drawn, withdrawnCard(shown, site)]) {
      expect(one).toMatchObject({ title: '', lede: '', authors: [], desk: '', kind: 'Briefing' });
      expect(one.stamp).toMatchObject({ state: 'withdrawn', note: 'withdrawn' });
      expect(JSON.stringify(one)).not.toMatch(/Talks|محادثات|They meet|Ada|Desk|A name/);
    }
    expect(drawn.stamp.day).toBe('30 December 2021');
  },
);
