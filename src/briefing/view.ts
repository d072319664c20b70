import { standing, type PageFacts, type Standing } from './briefing.ts';
import { formatDay } from './time/format.ts';
import { primaryOf } from './text/language.ts';
import { speaks } from './messages/messages.ts';
import type { Picture, Size } from './picture.ts';
import { hasErrors, type Problem } from './problem.ts';
import type { Entry } from './entry.ts';
import { withdrawalOf, type Withdrawal } from './past.ts';
import { stampOf, type Stamp } from './stamp.ts';
import { slug } from './addresses/segment.ts';
import type { Addresses, Labelled } from './addresses/urls.ts';
import { withoutWide } from './text/wide-letters.ts';

/** A briefing as pages print it: every address and every date is worked out. */

export interface Byline extends Labelled {
  desk?: Labelled;
}

/** Letters of a title that fill five lines of a phone; of wide ones it takes half as many. */
const LONG = 100;

export interface BriefingView {
  id: string;
  href: string;
  /** The file's path from the project's root. */
  file: string;
  /** The name under which its compiled body is kept. */
  body: string;
  title: string;
  /** Whether the title, in the largest letters, would leave no room on a phone for the status. */
  isLong: boolean;
  lede: string;
  kind: Labelled;
  stamp: Stamp;
  /** First published: the day as text and for `<time datetime>`. */
  date: { day: string; text: string };
  authors: Byline[];
  topics: Labelled[];
  places: Labelled[];
  lang: string;
  /** Language of the words around the briefing: the site's, where they are not to be had in its own. */
  interface: string;
  /** Writes the dates of the briefing. */
  locale: string;
  dir: 'ltr' | 'rtl' | 'auto';
  standing: Standing;
  facts: PageFacts;
  problems: Problem[];
  broken: boolean;
  /** When and why the whole briefing was taken back; its page is a notice. */
  withdrawn?: Withdrawal;
  /** Pictures by the path that the briefing names. */
  pictures: Record<string, Picture>;
  /** Sizes of drawings, through which the page's ground is seen, by the path that is named. */
  drawings: Record<string, Size>;
  /** Pictures and files of an earlier text that are there no longer, or are not the same. */
  missing?: ReadonlySet<string>;
  /** Addresses of the files that are not where an earlier text says, by the path that it names. */
  moved?: ReadonlyMap<string, string>;
}

/** What of the site shapes a view. */
export interface ViewSettings {
  to: Addresses;
  lang: string;
  locale: string;
  zone: string;
  kinds: Record<string, { label: string }>;
  now: string;
}

/** Scripts that are written from right to left, by language. */
const RTL = /^(ar|dv|fa|he|ku-arab|ps|sd|ug|ur|yi)\b/;

export const directionOf = (lang: string): 'ltr' | 'rtl' => (RTL.test(lang) ? 'rtl' : 'ltr');

/** Works out a view. */
export function viewOf(
  reading: Entry & { facts: PageFacts },
  pictures: Record<string, Picture>,
  settings: ViewSettings,
): BriefingView {
  const { id, file, body, facts, problems, drawings = {} } = reading;
  const { front } = facts;
  const { to, zone, kinds } = settings;
  const named = (grouping: 'topics' | 'places') =>
    front[grouping].map((label) => ({ label, href: to.group(grouping, slug(label)) }));
  const lang = front.lang ?? settings.lang;
  const words = interfaceOf(front.lang, settings);
  const locale = localeOf(front.lang, settings);
  const withdrawn = withdrawalOf(front);
  return {
    id,
    href: to.briefing(id),
    file,
    body,
    title: front.title,
    isLong: withoutWide(front.title).length > LONG,
    lede: facts.lede,
    kind: { label: kinds[front.kind]!.label, href: to.group('kinds', front.kind) },
    stamp: stampOf(facts, { interface: words, locale, zone }),
    date: { day: front.date.day, text: formatDay(front.date.day, locale) },
    authors: front.author.map(({ name, desk }) => ({
      label: name,
      href: to.group('authors', slug(name)),
      ...(desk && { desk: { label: desk, href: to.group('desks', slug(desk)) } }),
    })),
    topics: named('topics'),
    places: named('places'),
    lang,
    interface: words,
    locale,
    dir: front.dir ?? directionOf(lang),
    standing: standing(front, settings.now),
    facts,
    problems,
    broken: hasErrors(problems),
    ...(withdrawn && { withdrawn: { at: withdrawn.at, reason: withdrawn.reason } }),
    pictures,
    drawings,
  };
}

/** Whether a briefing's body is there to be read as data. */
export const hasText = ({ withdrawn, facts, broken }: BriefingView): boolean =>
  !withdrawn && !facts.needsCode && !broken;

/** The language of the words and dates around a briefing: its own, where the interface speaks it. */
export const interfaceOf = (lang: string | undefined, site: Pick<ViewSettings, 'lang'>): string =>
  lang && speaks(lang) ? lang : site.lang;

/** The locale that writes a briefing's dates: the site's, unless they are in another language. */
export function localeOf(
  lang: string | undefined,
  site: Pick<ViewSettings, 'lang' | 'locale'>,
): string {
  const own = interfaceOf(lang, site);
  return primaryOf(own) === primaryOf(site.lang) ? site.locale : own;
}

/** Newest status first; of one minute, by id, so that the order never depends on the disk. */
export function byStatus(a: BriefingView, b: BriefingView): number {
  if (a.stamp.instant !== b.stamp.instant) return a.stamp.instant < b.stamp.instant ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
