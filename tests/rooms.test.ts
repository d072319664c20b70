import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, it } from 'vitest';

/** The rooms and their levels; a room of `src/` that is not named here has no level, and fails. */
const levels: Record<string, number> = {
  briefing: 0,
  site: 0,
  mdx: 1,
  git: 1,
  formats: 1,
  store: 1,
  corpus: 2,
  collection: 2,
  layouts: 3,
  components: 3,
  client: 3,
  styles: 3,
  pages: 4,
  integrations: 4,
  cli: 4,
  'content.config': 4,
};
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\{[^}]*\}[^'"\n;]*?)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|astro|mdx)$/.test(path) && !path.endsWith('.d.ts'));

const roomOf = (path: string): string => path.split('/')[0]!.replace(/\.ts$/, '');

/** What shows a page, from the outside in: each may use those after it, and facts of level 0. */
const shown = ['layouts', 'components', 'client', 'styles'];

/** Why `from` must not import from `to`, or nothing. */
function breach(from: string, to: string): string | undefined {
  const [a, b] = [levels[from], levels[to]];
  if (from === to) return undefined;
  if (a === undefined || b === undefined) return 'has no level';
  if (a === b)
    return a === 3 && shown.indexOf(from) < shown.indexOf(to) ? undefined : 'is on the same level';
  if (a < b) return 'lies above it';
  return a === 3 && b > 0 ? 'is not for what only prints' : undefined;
}

it('every import points down, and rooms of one level never meet', () => {
  const breaches = files.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(IMPORT)]
      .map(([, named, dynamic]) => (named ?? dynamic)!)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => roomOf(posix.join(posix.dirname(path), specifier)))
      .flatMap((to) => {
        const why = breach(roomOf(path), to);
        return why ? [`src/${path}: ${to} ${why}`] : [];
      }),
  );
  expect(breaches).toEqual([]);
});

it('only the collection knows astro:content, and briefing/ knows neither Astro nor the disk', () => {
  const imports = (path: string) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(IMPORT)].map(([, a, b]) => (a ?? b)!);
  const users = files.filter((path) => imports(path).includes('astro:content'));
  expect(users.filter((path) => path !== 'collection.ts')).toEqual([]);
  const impure = files.filter(
    (path) =>
      roomOf(path) === 'briefing' && imports(path).some((one) => /^(node:|astro)/.test(one)),
  );
  expect(impure).toEqual([]);
});

it.each([
  ['components', 'client', true],
  ['client', 'components', false],
  ['mdx', 'briefing', true],
  ['mdx', 'corpus', false],
  ['mdx', 'git', false],
  ['briefing', 'site', false],
  ['components', 'mdx', false],
  ['components', 'layouts', false],
  ['layouts', 'components', true],
  ['pages', 'collection', true],
  ['pages', 'cli', false],
  ['utils', 'briefing', false],
])('%s may import %s: %s', (from, to, allowed) => {
  expect(breach(from, to) === undefined).toBe(allowed);
});
