import { expect, it } from 'vitest';
import { addresses } from '../../../src/briefing/addresses/urls.ts';
import type { BriefingView } from '../../../src/briefing/view.ts';
import { cardMetaOf } from '../../../src/formats/card/meta.ts';
import { listOf } from '../../../src/formats/data/briefing.ts';
import { view } from '../../briefing/views.ts';
import { site } from '../../fixtures/site.ts';

const settings = {
  to: addresses(site),
  site: { pageSize: 1 },
  cardOf: (one: BriefingView) => cardMetaOf(one, site)[0]!,
};

it('a long list of briefings goes on from file to file, and each is in one of them', () => {
  const views = Array.from({ length: 21 }, (_, index) => view(`a${index}`));
  const files = [undefined, '2', '3'].map((page) => listOf(views, page, settings));
  expect(files.map(({ total, next }) => [total, next])).toEqual([
    [21, 'https://dateline.example/briefings/2.json'],
    [21, 'https://dateline.example/briefings/3.json'],
    [21, undefined],
  ]);
  expect(files.flatMap(({ briefings }) => briefings.map(({ id }) => id))).toEqual(
    views.map(({ id }) => id),
  );
});

it('addresses are encoded, whatever letters a writer gave them', () => {
  const author = [{ name: 'Jörg Müller', url: 'https://example.org/jörg' }];
  const [one] = listOf([view('a', { author })], undefined, settings).briefings;
  expect(one!.authors).toEqual([
    {
      name: 'Jörg Müller',
      url: 'https://dateline.example/authors/j%C3%B6rg-m%C3%BCller/',
      homepage: 'https://example.org/j%C3%B6rg',
    },
  ]);
});
