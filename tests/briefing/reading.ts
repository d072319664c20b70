import type { Facts, Reading } from '../../src/briefing/briefing.ts';
import type { Grounds } from '../../src/briefing/checks/check.ts';
import { frontMatterSchema, type FrontMatter } from '../../src/briefing/schema.ts';

const schema = frontMatterSchema({ zone: 'Europe/Berlin', kinds: ['briefing', 'analysis'] });

/** A site of small lists, with an icon and a film in `public/`. */
export const grounds: Grounds = {
  pageSize: 2,
  publicFiles: ['favicon.svg', 'films/a.mp4'],
  ownPages: ['about/', 'staff/[person]/', 'status.json'],
  unpublished: new Set(['2022/draft']),
  base: '/',
  lang: 'en',
  now: '2022-01-10T09:00:30.000Z',
};

/** Sound front matter, with what a test says instead. */
export function frontMatter(fields: Record<string, unknown> = {}): FrontMatter {
  return schema.parse({
    title: 'Talks in Geneva',
    date: '2021-12-31',
    author: 'Ada Example',
    status: '2021-12-31T05:13',
    ...fields,
  });
}

/** A briefing without problems; `file` follows from `id` unless it is given. */
export function reading(
  id: string,
  {
    front = {},
    file = `briefings/${id}.mdx`,
    ...facts
  }: Partial<Omit<Facts, 'front'>> & { front?: Record<string, unknown>; file?: string } = {},
): Reading {
  const base: Facts = {
    front: frontMatter(front),
    lede: '',
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
    places: {},
  };
  return { id, file, format: 'mdx', problems: [], facts: { ...base, ...facts } };
}
