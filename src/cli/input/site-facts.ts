import { primaryOf } from '../../briefing/text/language.ts';
import { speaks } from '../../briefing/messages/messages.ts';
import { slug } from '../../briefing/addresses/segment.ts';
import { groupings } from '../../briefing/addresses/groupings.ts';
import { isAccent } from '../../formats/card/drawing/accent.ts';
import type { Site } from '../../site.ts';
import {
  isFormerZone,
  isLanguage,
  isLocale,
  isZone,
  optional,
  text,
  withHyphens,
  zoneLike,
} from './fact-values.ts';
import { feedsWanted, isCards, isFeeds, isRecord } from './features.ts';
import { cspWanted, folderWanted, isCsp, isFolder, isOrigin } from './hosting.ts';
import { articleTypes, isArticleType, isExpired, publisherFaults } from './publisher.ts';
import { Refusal } from './refusal.ts';

/** Whether a fact will do, and what it has to be. Node runs the file without a look at its types. */
type Rule = readonly [
  holds: (value: unknown) => boolean,
  wanted: string | ((value: string) => string),
];

/** What of the groupings says of itself in `about`; kinds have their own record. */
const described = groupings.filter((grouping) => grouping !== 'kinds');

const rules: Partial<Record<keyof Site, Rule>> = {
  name: [text((name) => name.trim() !== ''), 'a text that is not empty'],
  description: [text(() => true), 'a text'],
  url: [
    text(isOrigin),
    'an origin without a folder and without a slash at its end, such as https://briefings.example.org',
  ],
  base: [text(isFolder), folderWanted],
  lang: [
    text(isLanguage),
    (tag) => `a language tag (BCP 47), such as ${withHyphens(tag, isLanguage, 'de or de-AT')}`,
  ],
  locale: [
    text(isLocale),
    (tag) => `a locale (BCP 47), such as ${withHyphens(tag, isLocale, 'en-GB or de-DE')}`,
  ],
  zone: [text(isZone), (name) => `a time zone (IANA), such as ${zoneLike(name)}`],
  formerZones: [
    optional((zones) => Array.isArray(zones) && zones.every(isFormerZone)),
    "a list of { until, zone }, such as { until: '2022-01-01', zone: 'Europe/Vienna' }, the first day without the zone and its IANA name",
  ],
  historyFrom: [
    optional(text((commit) => /^[0-9a-f]{7,64}$/.test(commit))),
    'the id of a commit, as git log shows it, or missing',
  ],
  repository: [
    optional(text((address) => /^https?:$/.test(URL.parse(address)?.protocol ?? ''))),
    'the address of a repository, such as https://git.example.org/desk/site, or missing',
  ],
  kinds: [
    (kinds) => isRecord(kinds) && Object.keys(kinds).length > 0,
    'a record of at least one kind',
  ],
  about: [
    (about) => isRecord(about) && described.every((grouping) => isRecord(about[grouping])),
    `a record with ${described.join(', ')}, each of which may be {}`,
  ],
  cards: [isCards, 'a record such as { square: true, design: 1 }, or missing'],
  feeds: [isFeeds, feedsWanted],
  pageSize: [(size) => Number.isInteger(size) && Number(size) > 0, 'a whole number from 1'],
  csp: [isCsp, cspWanted],
  trustedMdx: [(trust) => typeof trust === 'boolean', 'true or false, without quotes'],
};

/**
 * Throws a `Refusal` with all that is wrong with the facts of `src/site.ts`, a sentence each;
 * `root` is the project's folder.
 */
export function checkSite(site: Site, root: string): void {
  const facts = Object.entries(rules).flatMap(([field, [holds, wanted]]) => {
    const value = site[field as keyof Site];
    if (holds(value)) return [];
    const want = typeof wanted === 'string' ? wanted : wanted(String(value));
    return [sentence(field, value, want)];
  });
  const faults = [
    ...facts,
    ...(isRecord(site.kinds) ? kindFaults(site.kinds) : []),
    ...publisherFaults(site, root).map((fault) => sentence(...fault)),
  ];
  if (faults.length > 0)
    throw new Refusal(faults.map((fault) => `src/site.ts: ${fault}`).join('\n'));
}

/** What a build does without, but whoever runs the site should know; a sentence each. */
export function doubtsAbout(
  { lang, security }: Pick<Site, 'lang' | 'security'>,
  now: string,
): string[] {
  const doubts = isExpired(security, now)
    ? [
        `src/site.ts: security.expires is ${shown(security!.expires)}, which is over, so nobody may use the contact any more; look whether it still holds, and give it another year.`,
      ]
    : [];
  if (speaks(lang)) return doubts;
  const file = `${primaryOf(lang)}.ts`;
  return [
    ...doubts,
    `src/site.ts: lang is ${shown(lang)}, of which the interface knows no words; it speaks English. Add src/briefing/messages/${file} and src/search/messages/${file}, each like the en.ts beside it, and name them in src/briefing/messages/messages.ts and src/search/messages/messages.ts.`,
  ];
}

const sentence = (field: string, value: unknown, wanted: string): string =>
  `${field} is ${shown(value)}; it has to be ${wanted}.`;

const shown = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value));

/** The name of a kind is what writers put behind `kind:`, and a part of its page's address. */
function kindFaults(kinds: Record<string, unknown>): string[] {
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const faults: string[] = [];
    const address = slug(name);
    if (address !== name) {
      faults.push(
        `kinds names "${name}", which has to be written as in an address, in small letters, digits and hyphens, such as ${address || 'analysis'}; its label may be anything.`,
      );
    }
    const label = isRecord(kind) ? kind.label : undefined;
    if (typeof label !== 'string' || label.trim() === '') {
      faults.push(sentence(`kinds.${name}.label`, label, 'a text that is not empty'));
    }
    const accent = isRecord(kind) ? kind.accent : undefined;
    if (accent !== undefined && !isAccent(accent)) {
      faults.push(
        sentence(
          `kinds.${name}.accent`,
          accent,
          'a colour that can be read on a light ground, as "#1d4f91"',
        ),
      );
    }
    const type = isRecord(kind) ? kind.type : undefined;
    if (type !== undefined && !isArticleType(type)) {
      faults.push(sentence(`kinds.${name}.type`, type, `one of ${articleTypes}, or missing`));
    }
    return faults;
  });
}
