import type { Body } from '../../briefing/body.ts';
import type { JudgementFact } from '../../briefing/vocabulary/facts.ts';
import { formatSpan } from '../../briefing/time/format.ts';
import type { BriefingView } from '../../briefing/view.ts';
import type { Block } from '../../difference/block.ts';
import { compare } from '../../difference/compare.ts';
import { fold } from '../../difference/fold.ts';
import type { Difference } from '../../difference/revision.ts';
import { tokensOf } from '../../difference/tokens.ts';
import { compareWords } from '../../difference/words.ts';
import { blocksOf } from './blocks.ts';
import { movedJudgements } from './judgements.ts';

/** Compares two revisions: their fields, then their texts. */

/** A text to compare; without a body where that cannot be parsed any more. */
export interface Compared {
  view: Pick<BriefingView, 'title' | 'facts' | 'authors' | 'kind' | 'lang' | 'locale'>;
  blocks: readonly Block[];
}

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

export function differenceOf(before: Compared, after: Compared, settings: Settings): Difference {
  const { lang } = after.view;
  const { rows, size, isRewritten } = compare(before.blocks, after.blocks, lang);
  const judgementsOf = ({ view }: Compared): JudgementFact[] => view.facts.judgements;
  const lists = (['sources', 'events'] as const).flatMap((list) => {
    const blocks = ({ view }: Compared) => listed[list](view, settings);
    const changed = compare(blocks(before), blocks(after), lang).rows.filter(
      ({ type }) => type !== 'same' && type !== 'left',
    );
    return changed.length > 0 ? [{ list, rows: changed }] : [];
  });
  return {
    judgements: movedJudgements(judgementsOf(before), judgementsOf(after)),
    fields: (['title', 'lede', 'authors', 'kind'] as const).flatMap((field) => {
      const [old, current] = [fields[field](before.view), fields[field](after.view)];
      if (old === current) return [];
      const { pieces } = compareWords(tokensOf(old, lang), tokensOf(current, lang), false);
      return [{ field, pieces }];
    }),
    lists,
    rows: fold(rows),
    size,
    isRewritten,
  };
}

type View = Compared['view'];

const fields = {
  title: ({ title }: View) => title,
  // Without a summary the first paragraph is the lede, and stands in the text.
  lede: ({ facts: { front } }: View) => front.summary ?? '',
  authors: ({ authors }: View) =>
    authors.map(({ label, desk }) => (desk ? `${label} (${desk.label})` : label)).join(', '),
  kind: ({ kind }: View) => kind.label,
};

const listed = {
  sources: ({ facts: { front } }: View): Block[] =>
    front.sources.map(({ title, publisher, published, url }) => ({
      kind: 'item',
      text: [title, publisher, published].filter(Boolean).join(' · '),
      ...(url && { links: [url] }),
    })),
  events: ({ facts: { events }, locale }: View, { zone }: Settings): Block[] =>
    events.map(({ at, until, place, text }) => ({
      kind: 'event',
      text: [formatSpan(at, until, locale, zone), place, text].filter(Boolean).join(' · '),
    })),
};
