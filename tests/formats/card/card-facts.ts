import type { Facts } from '../../../src/briefing/briefing.ts';
import { stampOf } from '../../../src/briefing/stamp.ts';
import { interfaceOf, localeOf } from '../../../src/briefing/view.ts';
import { frontMatterSchema } from '../../../src/briefing/schema.ts';
import { site as ours } from '../../fixtures/site.ts';

/** A site and briefings for cards. */

export const site = {
  ...ours,
  kinds: { analysis: { label: 'Analysis' }, news: { label: 'News' } },
};

const schema = frontMatterSchema({ zone: site.zone, kinds: Object.keys(site.kinds) });

export const ledeText =
  'For fifty minutes the two presidents spoke by telephone. One warned of harsh sanctions and ' +
  'argued for diplomacy in the same conversation.';

/** Of four lines; its first sentence ends in the first of them, behind an abbreviation. */
export const longLede =
  'Neither Mr. Biden nor the other side gave ground on NATO. The call began with a warning of harsh economic ' +
  'measures, went on with a demand for guarantees in legal form, and came to no result that ' +
  'either of the two sides was ready to name in public before the talks that follow in January.';

export function factsOf(front: Record<string, unknown>, lede = ledeText): Facts {
  return {
    front: schema.parse({
      title: 'A headline',
      date: '2021-12-31',
      status: '2021-12-31T05:13',
      author: { name: 'Ralf Borchard', desk: 'ARD-Studio Washington' },
      ...front,
    }),
    lede,
    outline: [],
    anchors: [],
    words: 0,
    minutes: 1,
    links: [],
    pictures: [],
    media: [],
    events: [],
    judgements: [],
    cited: [],
    needsCode: false,
    places: { title: { line: 2, column: 1 } },
  };
}

/** What a card is made of, as the view of a briefing with these facts has it. */
export function carded(facts: Facts, { lang, locale, zone } = site) {
  const words = interfaceOf(facts.front.lang, { lang });
  const dates = localeOf(facts.front.lang, { lang, locale });
  return {
    file: 'briefings/talks.mdx',
    facts,
    stamp: stampOf(facts, { interface: words, locale: dates, zone }),
  };
}

/** Titles that are hard to set. */
export const hardTitles: Record<string, string> = {
  short: 'War',
  plain: 'Biden pairs a sanctions threat with an offer to talk',
  long:
    'The Foreign Ministry published two draft treaties on security guarantees, and the alliance ' +
    'now has to decide in Geneva, Brussels and Vienna which of the demands it can discuss and ' +
    'which it has rejected since 1997',
  endless: 'All that was said in the talks of that week. '.repeat(12),
  compound: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
  unbroken: 'W'.repeat(400),
  cyrillic: 'Переговоры в Женеве: за́мок, Ґанок, Їжак, Қазақстан',
  greek: 'Η Αθήνα περιμένει: «τι σημαίνει» η συμφωνία της Γενεύης;',
  extended: 'Łódź, Şırnak, Dvořák, Győr, Þingvellir, Ấp Bắc',
  decomposed: 'Cafe\u0301, Dvor\u030Ca\u0301k, q\u0303, ẹ\u0301',
  quotes: '“Who’s ‘in’?” — “Not us” – 1990–1997…',
  emoji: '🚨 Breaking 1️⃣: talks 🇺🇦 Geneva 👩‍👩‍👧 ❤️',
};
