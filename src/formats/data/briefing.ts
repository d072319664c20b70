import { inDataFile } from '../../briefing/addresses/data-pages.ts';
import type { Addresses, Labelled } from '../../briefing/addresses/urls.ts';
import { listPage } from '../../briefing/lists/archive.ts';
import type { Revision } from '../../briefing/revisions/view.ts';
import { latestChanges } from '../../briefing/stamp.ts';
import { hasText, type BriefingView } from '../../briefing/view.ts';
import type { Block } from '../../difference/block.ts';
import type { Site } from '../../site.ts';
import type { CardMeta } from '../card/meta.ts';
import type { BriefingsData, BriefingSummary, RevisionFacts, WholeBriefing } from './forms.ts';

/** Briefings as data for programs. */

export interface DataSettings {
  to: Addresses;
  site: Pick<Site, 'pageSize'>;
  /** The card that the page of a briefing names. */
  cardOf: (view: BriefingView) => CardMeta;
}

function summaryOf(view: BriefingView, { to, cardOf }: DataSettings): BriefingSummary {
  const { id, href, title, stamp, lede, kind, topics, places, lang, facts } = view;
  const { date, author } = facts.front;
  const named = namedBy(to);
  const { file, width, height, alt } = cardOf(view);
  return {
    id,
    url: to.absolute(href),
    title,
    status: stamp.instant,
    summary: lede,
    date: date.moment?.instant ?? date.day,
    kind: named(kind),
    authors: view.authors.map(({ desk, ...person }, index) => ({
      ...named(person),
      ...(desk && { desk: named(desk) }),
      ...(author[index]?.url && { homepage: encoded(author[index].url) }),
    })),
    topics: topics.map(named),
    places: places.map(named),
    lang,
    words: facts.words,
    data: to.absolute(to.briefingData(id)),
    ...(hasText(view) && { markdown: to.absolute(to.briefingText(id)) }),
    card: { url: to.absolute(to.card(file)), width, height, alt },
  };
}

/** `blocks` are those of its page, `html` is the whole text as feeds have it. */
export function wholeOf(
  view: BriefingView,
  { blocks, html }: { blocks: readonly Block[]; html: string },
  settings: DataSettings,
): WholeBriefing {
  const { facts, stamp } = view;
  const { translationOf, sources } = facts.front;
  const named = namedBy(settings.to);
  return {
    ...summaryOf(view, settings),
    dir: view.dir,
    minutes: facts.minutes,
    state: stamp.state,
    ...(stamp.reviewBy && { reviewBy: stamp.reviewBy }),
    ...(stamp.predecessor && { supersedes: named(stamp.predecessor) }),
    ...(stamp.successor && { supersededBy: named(stamp.successor) }),
    ...(translationOf && { translationOf }),
    sources: sources.map(({ url, archived, ...source }) => ({
      ...source,
      ...(url && { url: encoded(url) }),
      ...(archived && { archived: encoded(archived) }),
    })),
    changes: latestChanges(facts).map(({ at, type, note }) => ({ at: at.instant, type, note })),
    text: plainText(blocks),
    html,
  };
}

/** One file of a list of briefings. */
export function listOf(
  views: readonly BriefingView[],
  page: string | undefined,
  settings: DataSettings,
): Pick<BriefingsData, 'total' | 'next' | 'briefings'> {
  const { to, site } = settings;
  const { items, number, last, total } = listPage(views, inDataFile(site.pageSize), page);
  return {
    total,
    ...(number < last && { next: to.absolute(to.briefingsData(number + 1)) }),
    briefings: items.map((view) => summaryOf(view, settings)),
  };
}

export const takenBack = ({ at, reason }: NonNullable<Revision['withdrawn']>) => ({
  at: at.instant,
  reason,
});

export const revisionFacts = (
  { status, href, told, withdrawn }: Revision,
  to: Addresses,
): RevisionFacts => {
  const facts = { status: status.instant, url: to.absolute(href) };
  if (!told) return { ...facts, withdrawn: takenBack(withdrawn!) };
  return {
    ...facts,
    title: told.title,
    ...told.change,
    texts: told.texts.map(({ digest, commit }) => ({ sha256: digest, ...(commit && { commit }) })),
  };
};

/** What a reader of the page reads, a block to a paragraph. */
const plainText = (blocks: readonly Block[]): string =>
  blocks
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n\n');

const namedBy =
  (to: Addresses) =>
  ({ label, href }: Labelled) => ({ name: label, url: to.absolute(href) });

/** As RFC 3986 wants an address, which writers may write with any letter. */
const encoded = (address: string): string => new URL(address).href;
