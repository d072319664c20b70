import { expect, it } from 'vitest';
import { neighboursIn } from '../../../src/briefing/lists/neighbours.ts';
import { view } from '../views.ts';

it('stands between the briefings published before and after it, in its language', () => {
  const beside = neighboursIn([
    view('third', { date: '2022-01-03' }),
    view('first', { date: '2022-01-01' }),
    view('zweites', { date: '2022-01-02', lang: 'de' }),
    view('second', { date: '2022-01-02' }),
  ]);
  expect(beside.get('second')).toMatchObject({ previous: { id: 'first' }, next: { id: 'third' } });
  expect(beside.get('first')!.previous).toBeUndefined();
  expect(beside.get('zweites')).toEqual({ languages: [] });
});

it('knows all languages of a briefing, from each of them', () => {
  const beside = neighboursIn([
    view('talks'),
    view('gespraeche', { lang: 'de', translationOf: 'talks' }),
    view('other'),
  ]);
  for (const id of ['talks', 'gespraeche']) {
    expect(beside.get(id)!.languages.map(({ lang }) => lang)).toEqual(['de', 'en']);
  }
  expect(beside.get('other')!.languages).toEqual([]);
});
