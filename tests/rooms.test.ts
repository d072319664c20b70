import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rooms by level; a room of `src/` that is not named here has no level, and fails. */
const levels: readonly (readonly string[])[] = [
  ['briefing', 'site', 'gazetteer'],
  ['search', 'difference', 'graphics', 'custom'],
  ['mdx', 'git', 'formats', 'media', 'store'],
  ['corpus', 'collection'],
  ['layouts', 'components', 'client', 'styles'],
  ['pages', 'integrations', 'cli', 'content.config'],
];
const PRINTING = 4;
const WIDEST = 18;

const levelOf = (room: string): number => levels.findIndex((rooms) => rooms.includes(room));

/** Why a room must not import from another, or nothing. */
function breach(from: string, to: string): string | undefined {
  if (from === to) return undefined;
  const [above, below] = [levelOf(from), levelOf(to)];
  if (above < 0 || below < 0) return `${above < 0 ? from : to} has no level`;
  if (above < below) return `${to} lies above it`;
  if (above === PRINTING) return breachOfPrinting(from, to);
  return above === below ? `${to} is on the same level` : undefined;
}

/** What shows a page, from the outside in: each may use those behind it, and what is pure. */
function breachOfPrinting(from: string, to: string): string | undefined {
  const rooms = levels[PRINTING]!;
  if (!rooms.includes(to)) return levelOf(to) > 1 ? `${to} is not for what only prints` : undefined;
  return rooms.indexOf(from) < rooms.indexOf(to) ? undefined : `${to} lies above it`;
}

interface Import {
  from: string;
  to: string;
  /** A worker, or another file that is loaded by its address: it may import who starts it. */
  starts: boolean;
}

/** Every way to name another file: types, workers and styles are imports as well. */
const NAMED =
  /(\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*|\bnew URL\(\s*|\burl\(\s*)(['"])([^'"\n]+)\2/g;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name));
const code = files.filter(
  (path) => /\.(ts|mjs|astro|mdx|css)$/.test(path) && !path.endsWith('.d.ts'),
);
const namedIn = (path: string) =>
  [...readFileSync(path, 'utf8').matchAll(NAMED)].map(([, how, , specifier]) => ({
    specifier: specifier!,
    starts: how!.startsWith('new URL'),
  }));
const specifiers = (path: string): string[] => namedIn(path).map(({ specifier }) => specifier);
const imports: Import[] = code.flatMap((from) =>
  namedIn(from)
    .filter(({ specifier }) => /^\.{1,2}\//.test(specifier))
    .map(({ specifier, starts }) => {
      const to = posix.join(posix.dirname(from), specifier.replace(/[?#].*$/, ''));
      return { from, to, starts };
    })
    .filter(({ to }) => to.startsWith('src/')),
);
const loads = imports.filter(({ starts }) => !starts);

const roomOf = (path: string): string => path.split('/')[1]!.replace(/\.ts$/, '');

/** What imports itself by way of others: names that stand in one circle, if there is one. */
function circle(arrows: readonly Pick<Import, 'from' | 'to'>[]): string[] {
  const out = new Map<string, Set<string>>();
  for (const { from, to } of arrows) {
    if (from !== to) out.set(from, (out.get(from) ?? new Set()).add(to));
  }
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (name: string): string[] => {
    const at = way.indexOf(name);
    if (at >= 0) return [...way.slice(at), name];
    if (done.has(name)) return [];
    way.push(name);
    for (const next of out.get(name) ?? []) {
      const found = visit(next);
      if (found.length > 0) return found;
    }
    way.pop();
    done.add(name);
    return [];
  };
  for (const name of out.keys()) {
    const found = visit(name);
    if (found.length > 0) return found;
  }
  return [];
}

describe('the imports of src/', () => {
  it('are all seen: as many as there are, and each leads to a file', () => {
    expect(imports.length).toBeGreaterThan(900);
    const silent = code.filter(
      (path) => /^import\s/m.test(readFileSync(path, 'utf8')) && specifiers(path).length === 0,
    );
    expect(silent).toEqual([]);
    expect(imports.filter(({ to }) => !existsSync(to))).toEqual([]);
  });

  it('point down, and rooms of one level never meet', () => {
    const breaches = imports.flatMap(({ from, to }) => {
      const why = breach(roomOf(from), roomOf(to));
      return why ? [`${from} → ${to}: ${why}`] : [];
    });
    expect(breaches).toEqual([]);
  });

  it('make no circle of files', () => expect(circle(loads)).toEqual([]));

  it('make no circle of folders', () => {
    const folders = loads.map(({ from, to }) => ({
      from: posix.dirname(from),
      to: posix.dirname(to),
    }));
    // The files that stand in src/ itself are rooms, each by itself.
    expect(circle(folders.filter(({ from, to }) => from !== 'src' && to !== 'src'))).toEqual([]);
  });

  it('ask for astro:content in the collection alone', () => {
    const users = code.filter((path) => specifiers(path).includes('astro:content'));
    expect(users).toEqual(['src/collection.ts']);
  });

  it('leave what a briefing is, and all else that is pure, without Astro and the disk', () => {
    const pure = code.filter((path) => [0, 1].includes(levelOf(roomOf(path))));
    expect(pure.length).toBeGreaterThan(50);
    const impure = pure.filter((path) =>
      specifiers(path).some((one) => /^(node:|astro\b)/.test(one)),
    );
    expect(impure).toEqual([]);
  });
});

it(`no folder of src/ is wider than ${WIDEST} files`, () => {
  const widths = new Map<string, number>();
  for (const path of files) {
    const folder = posix.dirname(path);
    widths.set(folder, (widths.get(folder) ?? 0) + 1);
  }
  expect([...widths].filter(([, width]) => width > WIDEST)).toEqual([]);
});

describe('the rule', () => {
  it.each([
    ['components', 'client', true],
    ['client', 'components', false],
    ['components', 'search', true],
    ['components', 'mdx', false],
    ['components', 'layouts', false],
    ['layouts', 'components', true],
    ['mdx', 'briefing', true],
    ['mdx', 'search', true],
    ['mdx', 'corpus', false],
    ['mdx', 'store', false],
    ['search', 'difference', false],
    ['briefing', 'site', false],
    ['corpus', 'collection', false],
    ['corpus', 'media', true],
    ['pages', 'collection', true],
    ['pages', 'cli', false],
    ['utils', 'briefing', false],
  ])('%s may import %s: %s', (from, to, allowed) => {
    expect(breach(from, to) === undefined).toBe(allowed);
  });

  it('finds a circle, and what leads into it is none', () => {
    const arrows = ['a b', 'b c', 'c b', 'a d'].map((pair) => {
      const [from, to] = pair.split(' ');
      return { from: from!, to: to! };
    });
    expect(circle(arrows)).toEqual(['b', 'c', 'b']);
    expect(circle(arrows.filter(({ from }) => from !== 'c'))).toEqual([]);
  });
});
