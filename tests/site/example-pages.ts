import { readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { exampleBriefings } from './project.ts';

export const briefings = exampleBriefings();

/** What the front matter of the examples promises, read without any code of the site. */
export const examples = Object.entries(briefings)
  .filter(([path]) => /\.mdx?$/.test(path))
  .map(([path, bytes]) => {
    const yaml = Buffer.from(bytes).toString('utf8').split(/^---$/m)[1]!;
    const front = parse(yaml) as Record<string, unknown>;
    return { id: path.replace(/\.mdx?$/, '').replace(/\/index$/, ''), front };
  });

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) =>
    typeof one === 'string' ? one : (one as { name: string }).name,
  );
const segment = (name: string) => name.toLowerCase().replaceAll(' ', '-');

/** Pages by their address below the base, as DESIGN lists them. */
export function expectedPages(): string[] {
  const pages = ['', 'briefings/', 'archive/', 'search/', 'about/', '404.html'];
  for (const { id, front } of examples) {
    const [year, month] = String(front.date).split('-');
    pages.push(`briefings/${id}/`, `archive/${year}/`, `archive/${year}/${month}/`);
    pages.push('kinds/', `kinds/${String(front.kind)}/`, 'authors/', 'topics/', 'places/');
    pages.push(...listed(front.author).map((name) => `authors/${segment(name)}/`));
    pages.push(...listed(front.topics).map((name) => `topics/${segment(name)}/`));
    pages.push(...listed(front.places).map((name) => `places/${segment(name)}/`));
  }
  return [...new Set(pages)].sort();
}

/** Pages that come with Dateline and have a file of their own. */
const OURS =
  /^(?:404|about|events|index|search|(?:archive|as-of|briefings|events|feeds)\/index)\.\w+$/;

/** Pages that a site has added, by their address; whether anything links to them is its own affair. */
export const addedPages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:astro|mdx?|html)$/.test(file) && !/(?:^|\/)_|\[/.test(file))
  .filter((file) => !OURS.test(file))
  .map((file) => `${file.replace(/(?:(?:^|\/)index)?\.\w+$/, '')}/`);

/** Old addresses, each with the briefing that it leads to. */
export const aliases = examples.flatMap(({ id, front }) =>
  listed(front.aliases).map((alias) => ({ id, page: `${alias.replace(/^\/|\/$/g, '')}/` })),
);
