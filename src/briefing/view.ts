import { standing, type PageFacts, type Standing } from './briefing.ts';
import { formatDay, formatMoment } from './dates.ts';
import { hasErrors, type Problem } from './problem.ts';
import { slug, type Addresses } from './urls.ts';

/** A briefing as pages print it: every address and every date is worked out. */

export interface Labelled {
  label: string;
  href: string;
}

export interface Byline extends Labelled {
  desk?: string;
}

/** What the status stamp says. Its age in words is left to the reader's browser. */
export interface Stamp {
  state: 'current' | 'updated' | 'corrected' | 'superseded';
  /** For `<time datetime>`: UTC to the minute. */
  instant: string;
  day: string;
  time: string;
  zone: string;
  /** The briefing that replaces this one. */
  successor?: Labelled;
  /** Day after which the briefing is due for review. */
  reviewBy?: string;
}

/** The sizes and address of a picture that the build has taken in. */
export interface Picture {
  src: string;
  width: number;
  height: number;
  format: string;
}

export interface BriefingView {
  id: string;
  href: string;
  /** The file's path from the project's root. */
  file: string;
  title: string;
  lede: string;
  kind: Labelled;
  stamp: Stamp;
  /** First published: the day as text and for `<time datetime>`. */
  date: { day: string; text: string };
  authors: Byline[];
  topics: Labelled[];
  places: Labelled[];
  lang: string;
  dir: 'ltr' | 'rtl' | 'auto';
  standing: Standing;
  facts: PageFacts;
  problems: Problem[];
  broken: boolean;
  /** Pictures by the path that the briefing names. */
  pictures: Record<string, Picture>;
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

/** A briefing as the content store holds it. */
export interface Entry {
  id: string;
  file: string;
  /** Missing when front matter is too broken to say what the briefing is. */
  facts?: PageFacts;
  problems: Problem[];
}

/** Works out a view. */
export function viewOf(
  reading: Entry & { facts: PageFacts },
  pictures: Record<string, Picture>,
  settings: ViewSettings,
): BriefingView {
  const { id, file, facts, problems } = reading;
  const { front } = facts;
  const { to, zone, kinds } = settings;
  const named = (grouping: 'topics' | 'places') =>
    front[grouping].map((label) => ({ label, href: to.group(grouping, slug(label)) }));
  const lang = front.lang ?? settings.lang;
  const locale = localeOf(front, settings);
  return {
    id,
    href: to.briefing(id),
    file,
    title: front.title,
    lede: facts.lede,
    kind: { label: kinds[front.kind]!.label, href: to.group('kinds', front.kind) },
    stamp: {
      state: stateOf(facts),
      instant: front.status.instant,
      ...formatMoment(front.status, locale, zone),
      ...(front.reviewBy && { reviewBy: front.reviewBy }),
    },
    date: { day: front.date.day, text: formatDay(front.date.day, locale) },
    authors: front.author.map(({ name, desk }) => ({
      label: name,
      href: to.group('authors', slug(name)),
      ...(desk && { desk }),
    })),
    topics: named('topics'),
    places: named('places'),
    lang,
    dir: front.dir ?? directionOf(lang),
    standing: standing(front, settings.now),
    facts,
    problems,
    broken: hasErrors(problems),
    pictures,
  };
}

/** The locale that writes a briefing's dates: the site's, unless it is in another language. */
export function localeOf(
  front: Pick<PageFacts['front'], 'lang'>,
  site: Pick<ViewSettings, 'lang' | 'locale'>,
): string {
  const primary = (tag: string) => tag.split('-')[0];
  return front.lang && primary(front.lang) !== primary(site.lang) ? front.lang : site.locale;
}

/** The last entry of `changes` says what the latest status was: an update or a correction. */
function stateOf({ front }: PageFacts): Stamp['state'] {
  const latest = front.changes.toSorted((a, b) => (a.at.instant < b.at.instant ? -1 : 1)).at(-1);
  if (!latest) return 'current';
  return latest.type === 'correction' ? 'corrected' : 'updated';
}

/** Marks every briefing that another one replaces. */
export function markSuperseded(views: readonly BriefingView[]): void {
  const byId = new Map(views.map((view) => [view.id, view]));
  for (const view of views) {
    const old = byId.get(view.facts.front.supersedes ?? '');
    if (!old) continue;
    old.stamp.state = 'superseded';
    old.stamp.successor = { label: view.title, href: view.href };
  }
}

/** Newest status first; of one minute, by id, so that the order never depends on the disk. */
export function byStatus(a: BriefingView, b: BriefingView): number {
  if (a.stamp.instant !== b.stamp.instant) return a.stamp.instant < b.stamp.instant ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
