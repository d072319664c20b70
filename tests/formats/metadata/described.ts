import { addresses } from '../../../src/briefing/addresses/urls.ts';
import type { Body } from '../../../src/briefing/body.ts';
import type { Facts } from '../../../src/briefing/briefing.ts';
import { presentAlone, revisionView } from '../../../src/briefing/revisions/view.ts';
import { viewOf } from '../../../src/briefing/view.ts';
import type { DescribedBriefing } from '../../../src/formats/metadata/described.ts';
import type { MetadataSettings } from '../../../src/formats/metadata/settings.ts';
import { site as common } from '../../fixtures/site.ts';
import { reading } from '../../briefing/reading.ts';

export const site = {
  ...common,
  kinds: { ...common.kinds, analysis: { label: 'Analysis', type: 'AnalysisNewsArticle' as const } },
};
export const to = addresses(site);
export const settings: MetadataSettings = { to, site };

type Options = Partial<Omit<Facts, 'front'>> & { front?: Record<string, unknown> };

/** A briefing as pages print it. */
export function view(id: string, options: Options = {}) {
  const { facts, ...rest } = reading(id, options);
  return viewOf(
    { ...rest, body: id, facts: facts! },
    {},
    { ...site, to, now: '2022-02-01T00:00Z' },
  );
}

/** The same with what its page shows besides it. */
export function described(id: string, options: Options = {}, body: Body = []): DescribedBriefing {
  const shown = view(id, options);
  return {
    view: shown,
    body,
    revisions: revisionsOf(shown),
    card: `https://dateline.example/cards/${id}.png`,
    pictures: [],
    posters: new Map([['./poster.jpg', 'https://dateline.example/_astro/poster.webp']]),
    languages: [],
    media: (path) => `https://dateline.example/media/${path.replace('./', '')}`,
  };
}

export const revisionsOf = (shown: ReturnType<typeof view>) =>
  presentAlone(shown).revisions.map((one) => revisionView(shown, one, { to, zone: site.zone }));
