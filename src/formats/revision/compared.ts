import type { Body } from '../../briefing/body.ts';
import { formatSpan } from '../../briefing/time/format.ts';
import type { BriefingView } from '../../briefing/view.ts';
import type { Block } from '../../difference/block.ts';
import type { Compared } from '../../difference/revision.ts';
import { blocksOf } from './blocks.ts';

/** A revision as it is compared with another. */

/** What shapes the words of dates. */
interface Settings {
  zone: string;
}

/** The blocks of a printed text. */
export const blocksIn = (
  view: Pick<BriefingView, 'interface' | 'locale'>,
  body: Body,
  { zone }: Settings,
): Block[] => blocksOf(body, { lang: view.interface, locale: view.locale, zone });

/** A revision as its fields and blocks; without a body where that cannot be parsed any more. */
export const comparedOf = (view: View, body: Body, settings: Settings): Compared => ({
  lang: view.lang,
  fields: fieldsOf(view),
  judgements: view.facts.judgements.map(({ text, likelihood, confidence }) => ({
    text,
    likelihood,
    ...(confidence && { confidence }),
  })),
  lists: { sources: sourcesOf(view), events: eventsOf(view, settings) },
  blocks: blocksIn(view, body, settings),
});

type View = Pick<
  BriefingView,
  'title' | 'facts' | 'authors' | 'kind' | 'lang' | 'interface' | 'locale'
>;

const fieldsOf = ({ title, facts, authors, kind }: View): Compared['fields'] => ({
  title,
  // Without a summary the first paragraph is the lede, and stands in the text.
  lede: facts.front.summary ?? '',
  authors: authors.map(({ label, desk }) => (desk ? `${label} (${desk.label})` : label)).join(', '),
  kind: kind.label,
});

const sourcesOf = ({ facts: { front } }: View): Block[] =>
  front.sources.map(({ title, publisher, published, url }) => ({
    kind: 'item',
    text: [title, publisher, published].filter(Boolean).join(' · '),
    ...(url && { links: [url] }),
  }));

const eventsOf = ({ facts: { events }, locale }: View, { zone }: Settings): Block[] =>
  events.map(({ at, until, place, text }) => ({
    kind: 'event',
    text: [formatSpan(at, until, locale, zone), place, text].filter(Boolean).join(' · '),
  }));
