/**
 * The site's own facts: the first file to edit when Dateline becomes your site.
 * The address and the folder it is served from may also come from the environment
 * (SITE_URL, SITE_BASE), so that one commit can be built for several hosts.
 */

/** One kind of briefing: its label above the headline, and a sentence for its own page. */
export interface Kind {
  label: string;
  description?: string;
  /** What schema.org calls it, for search engines; `NewsArticle` where it is missing. */
  type?: ArticleType;
  /** The colour of its social cards, such as `#1d4f91`; legible on white. */
  accent?: string;
}

/** The kinds of article that https://schema.org/Article knows and that a briefing may be. */
export type ArticleType =
  | 'AnalysisNewsArticle'
  | 'Article'
  | 'BackgroundNewsArticle'
  | 'NewsArticle'
  | 'OpinionNewsArticle'
  | 'Report'
  | 'ReportageNewsArticle'
  | 'ReviewNewsArticle'
  | 'TechArticle';

/** Who publishes the site. Files are paths below `public/`, such as `/logo.png`. */
export interface Publisher {
  name: string;
  url?: string;
  /** A picture of at least 112 × 112 pixels; the site's icon where it is missing. */
  logo?: string;
  /** Pages, by address or path, in which it says how it works. */
  policies?: { corrections?: string; ethics?: string; ownership?: string; principles?: string };
}

/** To whom faults of the site's security are told (RFC 9116). */
export interface Security {
  /** A web address, or `mailto:` with one of mail; several in order of preference. */
  contact: string | readonly string[];
  /** Until when this holds, RFC 3339; less than a year ahead. */
  expires: string;
  policy?: string;
  /** BCP 47 languages in which one may write. */
  languages?: readonly string[];
}

/** What social cards have besides what all have. */
export interface Cards {
  /** Whether every briefing has a square card too, of 1200 × 1200 pixels. */
  square?: boolean;
  /** Whether the lead picture of a briefing, where it has one, is part of its cards. */
  picture?: boolean;
  /** A number to raise with every change of `src/formats/card/drawing/template.ts`. */
  design?: number;
}

/** What the page of a topic, an author, a desk or a place says before its list. */
export interface About {
  description?: string;
  links?: { label: string; href: string }[];
}

/** Directives of a Content-Security-Policy to which a site may add. */
export type Directive =
  | `${'connect' | 'font' | 'frame' | 'img' | 'media' | 'script' | 'style' | 'worker'}-src`
  | 'form-action';

/** Sources by directive, such as `{ 'script-src': ['https://statistics.example.org'] }`. */
export type Csp = Partial<Record<Directive, readonly string[]>>;

export interface Site {
  /** The name in the masthead, in titles and on every social card. */
  name: string;
  /** One sentence for search engines and the about page. */
  description: string;
  /** Origin without a trailing slash, such as `https://briefings.example.org`. */
  url: string;
  /** The folder the site is served from, with both slashes: `/` or `/desk/`. */
  base: string;
  /** BCP 47 language of the interface and of every briefing that names no other. */
  lang: string;
  /** BCP 47 locale that writes dates, times and zone names. */
  locale: string;
  /** IANA time zone of every status and date that names no offset. */
  zone: string;
  /**
   * The zones that the site had before, each until an instant or a day (ISO 8601). A status that
   * was committed before without an offset was meant in them.
   */
  formerZones?: readonly { until: string; zone: string }[];
  /** The commit after which the site's history begins; missing when it begins with the first. */
  historyFrom?: string;
  /** Where the repository can be read, such as `https://git.example.org/desk/site`. */
  repository?: string;
  /**
   * `authority` names briefings in feeds (RFC 4151): a host, and a year or a day on which it was
   * yours. Never change it, even on another host: by it, readers' programs know what they have.
   * `hub` is a WebSub hub that is told of new builds.
   */
  feeds: { authority: string; hub?: string };
  /** Who publishes the site, for cards and metadata. */
  publisher: Publisher;
  /** Makes `/.well-known/security.txt`. */
  security?: Security;
  /** The kinds that a briefing may have, by their names in addresses; the first is the default. */
  kinds: Record<string, Kind>;
  /** Topics, authors, desks and places that are worth a sentence, by their names. */
  about: Record<'topics' | 'authors' | 'desks' | 'places', Record<string, About>>;
  /** Social cards. */
  cards?: Cards;
  /** Briefings on one page of a list. */
  pageSize: number;
  /**
   * `false`: a briefing is data, and building it runs nothing that a writer wrote.
   * `true`: a briefing with imports or expressions is compiled and run as an MDX module.
   */
  trustedMdx: boolean;
  /** What pages may load besides what is their own, for example for statistics. */
  csp: Csp;
}

export const site: Site = {
  name: 'Dateline',
  description: 'Briefings that say what was known, and when.',
  url: (process.env.SITE_URL ?? 'https://dateline.example').replace(/\/+$/, ''),
  base: `/${process.env.SITE_BASE ?? ''}/`.replace(/\/{2,}/g, '/'),
  lang: 'en',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  feeds: { authority: 'dateline.example,2026' },
  publisher: { name: 'Dateline' },
  kinds: {
    briefing: { label: 'Briefing', description: 'What is known, in one page.' },
    analysis: {
      label: 'Analysis',
      type: 'AnalysisNewsArticle',
      description: 'What the events mean, and how sure the author is of it.',
    },
    news: {
      label: 'News',
      type: 'ReportageNewsArticle',
      description: 'What happened, and who says so.',
      accent: '#1d4f91',
    },
    background: {
      label: 'Background',
      type: 'BackgroundNewsArticle',
      description: 'What one needs to know to follow the news.',
    },
    explainer: {
      label: 'Explainer',
      type: 'BackgroundNewsArticle',
      description: 'How it works, and what comes next.',
      accent: '#6a3d9a',
    },
    chronology: { label: 'Chronology', description: 'What happened, in order.' },
    guide: {
      label: 'Guide',
      type: 'TechArticle',
      description: 'How to work with this site.',
      accent: '#1b1b19',
    },
  },
  about: {
    topics: {
      Ukraine: { description: 'Security around Ukraine, and the talks about it.' },
      Sanctions: { description: 'Economic measures: what they are, and what they would do.' },
    },
    authors: {},
    desks: {
      'Washington desk': {
        description: 'What the United States says and does, read from its own publications.',
        links: [
          { label: 'whitehouse.gov', href: 'https://www.whitehouse.gov/' },
          { label: 'state.gov', href: 'https://www.state.gov/' },
        ],
      },
    },
    places: {},
  },
  pageSize: 30,
  trustedMdx: false,
  csp: {},
};

/**
 * The present as RFC 3339 in UTC, which decides whether an embargo has passed. It is read once
 * for a whole build; SOURCE_DATE_EPOCH (seconds, reproducible-builds.org) sets it.
 */
export const now: string = (
  process.env.SOURCE_DATE_EPOCH
    ? new Date(Number(process.env.SOURCE_DATE_EPOCH) * 1000)
    : new Date()
).toISOString();
