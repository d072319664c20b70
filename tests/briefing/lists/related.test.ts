import { expect, it } from 'vitest';
import { relatedIn } from '../../../src/briefing/lists/related.ts';
import { marked, view } from '../views.ts';

const ids = (views: readonly { id: string }[]) => views.map(({ id }) => id);

it('puts shared topics before shared places before shared words', () => {
  const own = view('own', { title: 'Natural prices', topics: ['Energy'], places: ['Berlin'] });
  const topic = view('topic', { title: 'Other', topics: ['Energy'] });
  const place = view('place', { title: 'Another', places: ['Berlin'] });
  const word = view('word', { title: 'Prices of natural rubber' });
  const related = relatedIn([own, place, topic, word]);
  expect(ids(related(own))).toEqual(['topic', 'place', 'word']);
});

it('counts a rare topic for more than a common one', () => {
  const many = Array.from({ length: 9 }, (_, n) => view(`m${n}`, { title: 'X', topics: ['All'] }));
  const own = view('own', { title: 'Y', topics: ['All', 'Rare'] });
  const rare = view('rare', { title: 'Z', topics: ['Rare'] });
  expect(ids(relatedIn([...many, own, rare], 1)(own))).toEqual(['rare']);
});

it('is never the briefing itself, its translation, a draft, or one that was replaced', () => {
  const topics = ['Energy'];
  const own = view('own', { topics });
  const views = marked(
    own,
    view('uebersetzt', { topics, translationOf: 'own' }),
    view('auf-deutsch', { topics, lang: 'de' }),
    view('draft', { topics, draft: true }),
    view('old', { topics }),
    view('new', { topics, supersedes: 'old' }),
  );
  expect(ids(relatedIn(views)(own))).toEqual(['new']);
});

it('is empty when nothing is shared', () => {
  const own = view('own', { title: 'Gas' });
  expect(relatedIn([own, view('other', { title: 'Water' })])(own)).toEqual([]);
});

it('puts the one that stands first before another that is as near', () => {
  const [own, ...others] = ['own', 'c', 'a', 'd', 'b'].map((id) =>
    view(id, { topics: ['Energy'] }),
  );
  expect(ids(relatedIn([own!, ...others], 3)(own!))).toEqual(['c', 'a', 'd']);
});

it('does not name what shares a single word', () => {
  const own = view('own', { title: 'Natural prices' });
  expect(relatedIn([own, view('other', { title: 'Prices of rubber' })])(own)).toEqual([]);
});

it('does not name what shares short words only, which every text has', () => {
  const own = view('own', { title: 'What this means for them, and with whom' });
  const other = view('other', { title: 'With whom this began, and what they said' });
  expect(relatedIn([own, other])(own)).toEqual([]);
});
