import type { Graph, Thing } from 'schema-dts';
import { latestChanges } from '../../briefing/stamp.ts';
import type { BriefingView } from '../../briefing/view.ts';
import type { DescribedBriefing } from './described.ts';
import type { MetadataSettings } from './settings.ts';
import { eventsOf } from './events.ts';
import { breadcrumbs, publisher, publisherRef, website, websiteRef } from './site-nodes.ts';
import { sourceOf } from './sources.ts';
import { videosOf } from './videos.ts';

/** Google shows no more of a headline: https://developers.google.com/search/docs/appearance/structured-data/article */
const LONGEST_HEADLINE = 110;

/** schema.org's words for a briefing, its publisher and its site, as one graph of JSON-LD. */
export function articleGraph(described: DescribedBriefing, settings: MetadataSettings): Graph {
  const { to, site } = settings;
  const { view } = described;
  const steps = [
    { label: site.name, href: to.home() },
    view.kind,
    { label: view.title, href: view.href },
  ];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      article(described, settings),
      ...videosOf(described, settings),
      ...eventsOf(described, settings),
      breadcrumbs(steps, settings),
      website(settings),
      publisher(settings),
    ],
  };
}

/** https://schema.org/NewsArticle, or what the site says that the kind is. */
function article(described: DescribedBriefing, settings: MetadataSettings): Thing {
  const { view, revisions, card, pictures, languages } = described;
  const { to, site } = settings;
  const { title, lede, href, facts, stamp, lang, kind, topics, places } = view;
  const { front } = facts;
  const url = to.absolute(href);
  const original = languages.find(({ id }) => id === front.translationOf);
  const translations = languages.filter(({ id, facts: other }) => {
    return id !== view.id && other.front.translationOf === view.id;
  });
  const sources = front.sources.map(sourceOf);
  const cited = sources.filter((_, index) => (facts.cited[index] ?? 0) > 0);
  const events = eventsOf(described, settings);
  const corrections = latestChanges(facts).filter(({ type }) => type === 'correction');
  return {
    '@type': site.kinds[front.kind]?.type ?? 'NewsArticle',
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: shortened(title),
    ...(lede && { description: lede }),
    image: [...pictures, card],
    datePublished: dayOrMinute(front.date),
    dateModified: stamp.instant,
    author: front.author.map((author, index) => authorOf(author, view.authors[index]!, settings)),
    publisher: publisherRef(settings),
    isPartOf: websiteRef(settings),
    articleSection: kind.label,
    ...(topics.length > 0 && {
      keywords: topics.map(({ label }) => label),
      about: topics.map((topic) => ({
        '@type': 'Thing' as const,
        name: topic.label,
        url: to.absolute(topic.href),
      })),
    }),
    ...(places.length > 0 && {
      contentLocation: places.map(({ label }) => ({ '@type': 'Place' as const, name: label })),
    }),
    ...(events.length > 0 && {
      mentions: events.map((event) => ({ '@id': event['@id']! })),
    }),
    ...(cited.length > 0 && { isBasedOn: cited }),
    ...(sources.length > 0 && { citation: sources }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ at, note }) => ({
        '@type': 'CorrectionComment' as const,
        text: note,
        datePublished: at.instant,
      })),
    }),
    version: revisions.length || 1,
    wordCount: facts.words,
    timeRequired: `PT${facts.minutes}M`,
    inLanguage: lang,
    ...(original &&
      original.id !== view.id && {
        translationOfWork: { '@id': `${to.absolute(original.href)}#article` },
      }),
    ...(translations.length > 0 && {
      workTranslation: translations.map((one) => ({
        '@id': `${to.absolute(one.href)}#article`,
      })),
    }),
    isAccessibleForFree: true,
  } as Thing;
}

/** A name that is the publisher's or its own desk's is an organization's. */
function authorOf(
  { name, desk, url }: BriefingView['facts']['front']['author'][number],
  { href }: BriefingView['authors'][number],
  { to, site }: MetadataSettings,
) {
  const isDesk = name === desk || name === site.publisher.name;
  return {
    '@type': isDesk ? ('Organization' as const) : ('Person' as const),
    name,
    url: url ?? to.absolute(href),
    ...(desk && !isDesk && { affiliation: { '@type': 'Organization' as const, name: desk } }),
  };
}

const dayOrMinute = ({ day, moment }: BriefingView['facts']['front']['date']): string =>
  moment?.instant ?? day;

/** Whole words, as many as fit. */
function shortened(title: string): string {
  if (title.length <= LONGEST_HEADLINE) return title;
  const cut = title.slice(0, LONGEST_HEADLINE - 1);
  const words = cut.replace(/\s+\S*$/u, '');
  // Half of a surrogate pair is no sign.
  return `${(words || cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
