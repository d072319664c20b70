import { describe, expect, it } from 'vitest';
import { byStatus } from '../../src/briefing/view.ts';
import { marked, view } from './views.ts';

describe('a view', () => {
  it('has the address of everything it names', () => {
    const seen = view('2022/talks', {
      author: { name: 'Ada Example', desk: 'Diplomatic desk' },
      topics: ['Arms control'],
      places: ['La Hulpe'],
      kind: 'analysis',
    });
    expect(seen.href).toBe('/briefings/2022/talks/');
    expect(seen.kind).toEqual({ label: 'Analysis', href: '/kinds/analysis/' });
    expect(seen.authors).toEqual([
      {
        label: 'Ada Example',
        href: '/authors/ada-example/',
        desk: { label: 'Diplomatic desk', href: '/desks/diplomatic-desk/' },
      },
    ]);
    expect(seen.topics).toEqual([{ label: 'Arms control', href: '/topics/arms-control/' }]);
    expect(seen.places).toEqual([{ label: 'La Hulpe', href: '/places/la-hulpe/' }]);
  });

  it.each([
    ['en', 'en', 'en-GB', '31 December 2021', 'CET', 'ltr'],
    ['de', 'de', 'de', '31. Dezember 2021', 'MEZ', 'ltr'],
    // The interface has no Arabic yet, so the words around the briefing are the site's.
    ['ar', 'en', 'en-GB', '31 December 2021', 'CET', 'rtl'],
  ])('in %s speaks %s', (lang, words, locale, day, zone, dir) => {
    const seen = view('talks', { lang });
    expect(seen).toMatchObject({ lang, interface: words, locale, dir });
    expect(seen.stamp).toMatchObject({ day, zone });
  });

  it('knows a title that is too long for the largest letters', () => {
    const isLong = (title: string) => view('talks', { title }).isLong;
    expect([40, 100, 101, 300].map((count) => isLong('T'.repeat(count)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect([isLong('\u8ac7'.repeat(50)), isLong('\u8ac7'.repeat(51))]).toEqual([false, true]);
  });

  it('takes the direction that the writer gives', () => {
    expect(view('talks', { lang: 'ku', dir: 'rtl' }).dir).toBe('rtl');
  });
});

describe('a stamp', () => {
  const change = (at: string, type: string) => ({ at, type, note: 'Something.' });

  it('says what became of it, however the changes are ordered', () => {
    expect(view('a').stamp.state).toBe('current');
    const changes = [
      change('2021-12-31T05:13', 'correction'),
      change('2021-12-30T05:13', 'update'),
    ];
    expect(view('a', { changes }).stamp.state).toBe('corrected');
    expect(view('a', { changes: [...changes].reverse() }).stamp.state).toBe('corrected');
  });

  it('says that something was wrong, whatever was added since', () => {
    const changes = [
      change('2021-12-29T05:13', 'correction'),
      change('2021-12-31T05:13', 'update'),
    ];
    expect(view('a', { changes }).stamp.state).toBe('corrected');
    expect(view('a', { changes: changes.slice(1) }).stamp.state).toBe('updated');
  });

  it.each([
    ['de', 'fr', 'Stand', 'berichtigt', 'ersetzt', 'zur Prüfung fällig'],
    ['en', 'fr', 'Status', 'corrected', 'superseded', 'due for review'],
    ['en', 'de', 'Stand', 'berichtigt', 'ersetzt', 'zur Prüfung fällig'],
  ])('on a site in %s, of a briefing in %s, says %s', (site, lang, label, word, replaced, due) => {
    const changes = [change('2021-12-31T05:13', 'correction')];
    const one = view('old', { lang, changes }, {}, { lang: site });
    expect(one.stamp).toMatchObject({ label, word, due });
    marked(one, view('fresh', { supersedes: 'old' }));
    expect(one.stamp.word).toBe(replaced);
  });

  it('names the successor of a briefing that was replaced', () => {
    const [old, fresh] = marked(view('old'), view('fresh', { title: 'New', supersedes: 'old' }));
    expect(old!.stamp).toMatchObject({
      state: 'superseded',
      successor: { label: 'New', href: '/briefings/fresh/' },
    });
    expect(fresh!.stamp.state).toBe('current');
  });
});

describe('the order of lists', () => {
  it('is by status, newest first, then by id', () => {
    const views = [
      view('b', { status: '2021-12-01T10:00' }),
      view('c', { status: '2021-12-02T10:00' }),
      view('a', { status: '2021-12-01T10:00' }),
    ];
    expect(views.sort(byStatus).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
