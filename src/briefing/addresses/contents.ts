import { slug } from './segment.ts';

/** What a site has pages of, in ids and counts: all that its addresses hang on. */
export interface Contents {
  /** Briefings on one page of a list. */
  pageSize: number;
  /** What has a page of its own, by id; `undefined` for what cannot be read. */
  briefings: ReadonlyMap<string, ListedBriefing | undefined>;
  /** Briefings to read. */
  total: number;
  /** How many of them there are by group, such as `topics/ukraine`. */
  groups: ReadonlyMap<string, number>;
  /** The same by month of `date`, such as `2021-12`. */
  months: ReadonlyMap<string, number>;
  /** Files that briefings link to, as paths below `briefings/`. */
  media: readonly string[];
  /** Old addresses of briefings, as they are written. */
  aliases: readonly string[];
  /** Pages that the site has added in `src/pages`, as patterns. */
  ownPages: readonly string[];
  /** Whether the site says to whom faults of its security are told. */
  hasSecurity: boolean;
  past: PastContents;
}

export interface ListedBriefing {
  /** UTC, RFC 3339 to the minute. */
  status: string;
  isWithdrawn: boolean;
  /** Its text is there, and is data. */
  hasText: boolean;
}

/** What only the history of a site tells; there is nothing of it until that was read. */
export interface PastContents {
  /** The statuses of briefings (`20211231T0413Z`), those under earlier ids too. */
  revisions: readonly { id: string; stamp: string; isReadable: boolean }[];
  /** How many pages tell what changed in a briefing, by its id or an earlier one. */
  changes: ReadonlyMap<string, number>;
  /** Ids that no briefing has any more. */
  former: readonly string[];
  updates: number;
  corrections: number;
  /** The months that have a status, such as `2021-12`. */
  months: readonly string[];
}

const nothing: PastContents = {
  revisions: [],
  changes: new Map(),
  former: [],
  updates: 0,
  corrections: 0,
  months: [],
};

/** Of a briefing, what decides in which lists it is. */
interface Published {
  id: string;
  facts?: {
    needsCode: boolean;
    front: {
      topics: string[];
      places: string[];
      author: { name: string; desk?: string | undefined }[];
      kind: string;
      date: { day: string };
      status: { instant: string };
      aliases: string[];
      withdrawn: { status?: unknown }[];
    };
  };
}

type Others = Pick<Contents, 'pageSize'> &
  Partial<Pick<Contents, 'media' | 'ownPages' | 'hasSecurity' | 'past'>>;

/** What a site with these briefings has, and what else is known of it. */
export function contentsOf(
  published: readonly Published[],
  { pageSize, media = [], ownPages = [], hasSecurity = false, past = nothing }: Others,
): Contents {
  const briefings = new Map<string, ListedBriefing | undefined>();
  const groups = new Map<string, number>();
  const months = new Map<string, number>();
  const aliases: string[] = [];
  let total = 0;
  for (const { id, facts } of published) {
    const isWithdrawn = facts?.front.withdrawn.some(({ status }) => !status) ?? false;
    const hasText = !isWithdrawn && !facts?.needsCode;
    briefings.set(id, facts && { status: facts.front.status.instant, isWithdrawn, hasText });
    aliases.push(...(facts?.front.aliases ?? []));
    if (!facts || isWithdrawn) continue;
    total++;
    add(months, facts.front.date.day.slice(0, 7));
    for (const group of groupsOf(facts.front)) add(groups, group);
  }
  return {
    pageSize,
    briefings,
    total,
    groups,
    months,
    media,
    aliases,
    ownPages,
    hasSecurity,
    past,
  };
}

const groupsOf = ({ topics, places, author, kind }: NonNullable<Published['facts']>['front']) =>
  new Set([
    `kinds/${kind}`,
    ...topics.map((topic) => `topics/${slug(topic)}`),
    ...places.map((place) => `places/${slug(place)}`),
    ...author.map(({ name }) => `authors/${slug(name)}`),
    ...author.flatMap(({ desk }) => (desk ? [`desks/${slug(desk)}`] : [])),
  ]);

const add = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);
