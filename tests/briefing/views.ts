import type { Facts } from '../../src/briefing/briefing.ts';
import { markSuperseded } from '../../src/briefing/stamp.ts';
import { addresses } from '../../src/briefing/addresses/urls.ts';
import { viewOf, type BriefingView } from '../../src/briefing/view.ts';
import { reading } from './reading.ts';

const settings = {
  to: addresses({ url: 'https://example.org', base: '/' }),
  lang: 'en',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  kinds: { briefing: { label: 'Briefing' }, analysis: { label: 'Analysis' } },
  now: '2022-02-01T00:00Z',
};

/** The view of a briefing with this front matter and these facts. */
export function view(
  id: string,
  front: Record<string, unknown> = {},
  facts: Partial<Omit<Facts, 'front'>> = {},
  site: Partial<typeof settings> = {},
): BriefingView {
  const read = reading(id, { front, ...facts });
  return viewOf({ ...read, facts: read.facts!, body: '' }, {}, { ...settings, ...site });
}

/** Views that know which of them another one replaces. */
export function marked(...views: BriefingView[]): BriefingView[] {
  markSuperseded(views);
  return views;
}
