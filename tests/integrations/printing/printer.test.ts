import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro';
import { describe, expect, it } from 'vitest';
import { printer } from '../../../src/integrations/printing/printer.ts';
import { folderWith } from '../../corpus/folder.ts';

const route = (type: RouteData['type'], component: string, params: string[]) =>
  ({ type, component, params }) as RouteData;
const many = route('page', 'src/pages/[id].astro', ['id']);

const feeds = route('endpoint', 'src/pages/[...feed].ts', ['...feed']);

const pageOf = (url: string) => `<title>Über ${url}</title>`.repeat(url.length * 20);

/** Prints `paths` into a folder of its own, with what Astro would render in place of its pages. */
async function printed(
  paths: readonly PathWithRoute[],
  { base = '/', render = (url: string): string => pageOf(url) } = {},
) {
  const { root } = folderWith({
    'public/taken/index.html': 'taken',
    'public/taken.xml': 'taken',
    'out/file': 'a file',
  });
  const astros: AstroPrerenderer = {
    name: 'astro',
    getStaticPaths: async () => [...paths],
    render: async ({ url }) => ({ response: new Response(render(url)) }),
  };
  const outDir = pathToFileURL(join(root, 'out/'));
  const settings = { root: pathToFileURL(root), site: 'https://desk.example', base, outDir };
  const files: string[] = [];
  const all = printer(
    astros,
    settings,
    (printed) => void files.push(...printed),
    (pathname) => (pathname === '/two/' ? 'briefings/two.md' : undefined),
  );
  const left = await all.getStaticPaths();
  return { left, files, read: (path: string) => readFileSync(join(root, 'out', path), 'utf8') };
}

describe('pages of which there are many', () => {
  it.each([1, 64, 65, 200])('are written whole when there are %i', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `/briefings/2021/b-${index}`);
    const paths = names.map((pathname, index) => ({
      pathname: index % 2 ? pathname : `${pathname}/`,
      route: many,
    }));
    const { left, files, read } = await printed(paths, { base: '/desk' });
    for (const name of names) {
      const address = `https://desk.example/desk${name}/`;
      expect(read(`${name}/index.html`)).toBe(pageOf(address));
    }
    expect(left).toEqual([]);
    expect(files).toEqual(names.map((name) => `${name.slice(1)}/index.html`));
  });

  it('have the names of their addresses, in any script', async () => {
    const { read } = await printed([{ pathname: '/topics/прага/', route: many }]);
    const address = `https://desk.example/topics/${encodeURIComponent('прага')}/`;
    expect(read('topics/прага/index.html')).toBe(pageOf(address));
  });

  it('leave the others to Astro, and one that a file of public/ would replace', async () => {
    const others = [
      { pathname: '/404', route: route('page', 'src/pages/404.astro', []) },
      { pathname: '/robots.txt', route: route('endpoint', 'src/pages/robots.txt.ts', []) },
      { pathname: '/old', route: route('redirect', 'src/pages/[old].ts', ['old']) },
      { pathname: '/taken/', route: many },
      { pathname: '/taken.xml', route: feeds },
    ];
    const { left } = await printed([...others, { pathname: '/free/', route: many }]);
    expect(left).toEqual(others);
  });

  it('stand beside files that endpoints make, under the very names of their paths', async () => {
    const paths = ['/feed.xml', '/topics/прага/feed.xml', '/media/film.mp4/'].map((pathname) => ({
      pathname,
      route: feeds,
    }));
    const { left, files, read } = await printed(paths, { base: '/desk/' });
    expect(left).toEqual([]);
    expect(files).toEqual(['feed.xml', 'topics/прага/feed.xml', 'media/film.mp4']);
    expect(read('media/film.mp4')).toBe(pageOf('https://desk.example/desk/media/film.mp4/'));
    expect(read('feed.xml')).toBe(pageOf('https://desk.example/desk/feed.xml'));
  });

  it('follow one another where they are of the same briefing', async () => {
    const printing: string[] = [];
    const render = (url: string): string => (printing.push(new URL(url).pathname), '');
    const pages = ['/a/', '/a-b/', '/a/at/1/'].map((pathname) => ({ pathname, route: many }));
    const data = ['/a.json', '/a-b.json', '/a/at/1.json'].map((pathname) => ({
      pathname,
      route: feeds,
    }));
    const { files } = await printed([...pages, ...data], { render });
    expect(printing).toEqual(['/a/', '/a.json', '/a/at/1/', '/a/at/1.json', '/a-b/', '/a-b.json']);
    expect(files).toHaveLength(6);
  });

  it.each([
    ['/two/', 'briefings/two.md: /two/ could not be printed (src/pages/[id].astro), because of'],
    ['/three/', '/three/ could not be printed (src/pages/[id].astro), because of'],
  ])('say which of them failed, and of which briefing: %s', async (failing, message) => {
    const fault = new Error('no such source');
    const render = (url: string): string => {
      if (url.endsWith(failing)) throw fault;
      return '';
    };
    const paths = ['/one/', '/two/', '/three/'].map((pathname) => ({ pathname, route: many }));
    await expect(printed(paths, { render })).rejects.toMatchObject({
      name: 'Fault',
      message: expect.stringMatching(`^${RegExp.escape(message)}`),
      cause: fault,
    });
  });

  it.each([0, 99])('fail when number %i cannot be written', async (bad) => {
    const paths = Array.from({ length: 200 }, (_, index) => ({
      pathname: index === bad ? '/file/' : `/page-${index}/`,
      route: many,
    }));
    await expect(printed(paths)).rejects.toThrow('EEXIST');
  });
});
