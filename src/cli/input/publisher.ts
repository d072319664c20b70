import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sizeIn } from '../../media/picture-size.ts';
import type { ArticleType, Publisher, Security } from '../../site.ts';
import { isLanguage } from './fact-values.ts';
import { isRecord } from './features.ts';

/** Whether what the site says of its publisher will do, for search engines and in security.txt. */

/** A fact by its name, what is wrong with it if anything is, as the end of "it has to be …". */
type Fault = readonly [name: string, value: unknown, wanted: string];
type Rule = readonly [holds: (value: unknown) => boolean, wanted: string];
type Rules<Fact> = Record<keyof Fact, Rule>;

/** https://developers.google.com/search/docs/appearance/structured-data/organization */
const LEAST_LOGO = 112;
const LOGO = /\.(?:gif|jpe?g|png|svg|webp)$/i;

const types: Record<ArticleType, true> = {
  AnalysisNewsArticle: true,
  Article: true,
  BackgroundNewsArticle: true,
  NewsArticle: true,
  OpinionNewsArticle: true,
  Report: true,
  ReportageNewsArticle: true,
  ReviewNewsArticle: true,
  TechArticle: true,
};
export const isArticleType = (type: unknown): boolean =>
  typeof type === 'string' && Object.hasOwn(types, type);
export const articleTypes = Object.keys(types).join(', ');

const withScheme = (schemes: RegExp) => (value: unknown) =>
  typeof value === 'string' && schemes.test(URL.parse(value)?.protocol ?? '');
const isWeb = withScheme(/^https?:$/);
const isPath = (value: unknown): value is string =>
  typeof value === 'string' && /^\/(?![/\\])/.test(value);
const isPlace = (value: unknown) => isWeb(value) || isPath(value);
const absent =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value);

const place = 'a web address, or a path of this site such as /about/corrections/';
const policies = ['corrections', 'ethics', 'ownership', 'principles'];

const publisherRules = (logoFault: string | undefined): Rules<Publisher> => ({
  name: [(name) => typeof name === 'string' && name.trim() !== '', 'a text that is not empty'],
  url: [absent(isWeb), 'a web address, such as https://desk.example.org'],
  logo: [
    () => logoFault === undefined,
    `the path of a GIF, JPEG, PNG, SVG or WebP in public/, such as /logo.png, of at least ${LEAST_LOGO} × ${LEAST_LOGO} pixels; ${logoFault}`,
  ],
  policies: [
    absent(
      (all) =>
        isRecord(all) &&
        Object.entries(all).every(([name, policy]) => policies.includes(name) && isPlace(policy)),
    ),
    `a record with any of ${policies.join(', ')}, each ${place}`,
  ],
});

/** Why search engines cannot show a logo. */
function logoFaultOf(logo: unknown, root: string): string | undefined {
  if (logo === undefined || isWeb(logo)) return undefined;
  if (!isPath(logo) || !LOGO.test(logo)) return 'this names none';
  const file = join(root, 'public', logo);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return `there is no public${logo}`;
  const size = sizeIn(readFileSync(file));
  if (!size) return 'in this file is none';
  const { width, height } = size;
  // Vectors have any size.
  if (/\.svg$/i.test(logo) || Math.min(width, height) >= LEAST_LOGO) return undefined;
  return `this one has ${width} × ${height}`;
}

const securityRules: Rules<Security> = {
  contact: [
    (contact) => {
      const all = [contact].flat();
      return all.length > 0 && all.every(withScheme(/^(?:https|mailto|tel):$/));
    },
    'a web address with https, or a mail address such as mailto:security@example.org, or a list of them',
  ],
  expires: [
    (time) =>
      typeof time === 'string' &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(time) &&
      !Number.isNaN(Date.parse(time)),
    'a day and a time with its offset, such as 2027-06-01T00:00:00Z',
  ],
  policy: [absent(withScheme(/^https:$/)), 'a web address with https'],
  languages: [
    absent(
      (all) => Array.isArray(all) && all.every((tag) => typeof tag === 'string' && isLanguage(tag)),
    ),
    "a list of language tags (BCP 47), such as ['en', 'de']",
  ],
};

/** What is wrong with the publisher of a site and with its security contact; `root` has `public/`. */
export function publisherFaults(
  { publisher, security }: { publisher: unknown; security?: unknown },
  root: string,
): Fault[] {
  const logoFault = isRecord(publisher) ? logoFaultOf(publisher.logo, root) : undefined;
  return [
    ...faultsIn('publisher', publisher, publisherRules(logoFault), "{ name: 'Example Desk' }"),
    ...(security === undefined
      ? []
      : faultsIn(
          'security',
          security,
          securityRules,
          "{ contact: 'mailto:security@example.org', expires: '2027-06-01T00:00:00Z' }",
        )),
  ];
}

function faultsIn<Fact>(
  name: string,
  value: unknown,
  rules: Rules<Fact>,
  example: string,
): Fault[] {
  const known = Object.keys(rules) as (keyof Fact & string)[];
  if (!isRecord(value)) return [[name, value, `a record such as ${example}`]];
  const foreign = Object.keys(value).filter((key) => !known.some((one) => one === key));
  return [
    ...foreign.map((key): Fault => [
      `${name}.${key}`,
      value[key],
      `left out: ${name} knows ${known.join(', ')}`,
    ]),
    ...known.flatMap((key): Fault[] => {
      const [holds, wanted] = rules[key];
      return holds(value[key]) ? [] : [[`${name}.${key}`, value[key], wanted]];
    }),
  ];
}

/** Whether a contact holds no more at `now` (RFC 3339): whoever reads it may not use it then. */
export const isExpired = (security: Security | undefined, now: string): boolean =>
  security !== undefined && Date.parse(security.expires) <= Date.parse(now);
