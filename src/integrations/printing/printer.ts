import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroPrerenderer, PathWithRoute } from 'astro';
import { Fault } from '../../briefing/internal-error.ts';
import { compare } from '../../briefing/text/compare.ts';
import { publicFiles } from '../../corpus/disk/scan.ts';
import { steps } from '../../corpus/steps.ts';
import { PageFiles } from './page-files.ts';

/** The file of the briefing that a page of this path is about. */
export type BriefingAt = (pathname: string) => string | undefined;

type Settings = Pick<AstroConfig, 'root' | 'site' | 'base' | 'outDir'>;

/**
 * A prerenderer that prints the pages and endpoints of routes that have many. Astro renders them,
 * as it does all others, but one after the other, and a thread writes them meanwhile: Astro's own
 * way from a path to a file takes a third of the time that thousands of pages need. `printed` is
 * told which files; `briefingAt` names the file that a page is about, if it is about one.
 */
export function printer(
  astros: AstroPrerenderer,
  settings: Settings,
  printed: (files: string[]) => void,
  briefingAt: BriefingAt,
): AstroPrerenderer {
  return {
    ...astros,
    name: 'dateline:printer',
    getStaticPaths: async () => {
      const taken = new Set(publicFiles(fileURLToPath(settings.root)));
      // What a file of `public/` has the name of is left to Astro, which warns of it.
      const isMine = (path: PathWithRoute) =>
        /^(?:page|endpoint)$/.test(path.route.type) &&
        path.route.params.length > 0 &&
        !taken.has(fileOf(path));
      const paths = await astros.getStaticPaths();
      const mine = paths.filter(isMine);
      steps.print.begin.publish({ pages: paths.length });
      await print(sideBySide(mine), astros, settings, briefingAt);
      printed(mine.map(fileOf));
      return paths.filter((path) => !isMine(path));
    },
  };
}

/**
 * `/briefings/2021/a/` → `briefings/2021/a/index.html`; an endpoint's path is that of its file, to
 * which Astro adds a slash where its route has no ending.
 */
const fileOf = ({ pathname, route }: PathWithRoute): string =>
  route.type === 'endpoint'
    ? posix.join('.', pathname).replace(/\/$/, '')
    : posix.join('.', pathname, 'index.html');

/** Together what is of one briefing or list, which then has to be read and made only once. */
const sideBySide = (paths: readonly PathWithRoute[]): PathWithRoute[] =>
  paths
    .map((path) => ({ path, place: placeOf(path) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ path }) => path);

/** `/briefings/2021/a.json` and `/briefings/2021/a/` → `briefings 2021 a`, which sorts by folders. */
const placeOf = ({ pathname }: PathWithRoute): string =>
  pathname
    .replace(/\.[^/]*$/, '')
    .replaceAll('/', ' ')
    .trim();

/** Pages end with a slash in their addresses, as hosts serve them. */
const addressOf = ({ pathname, route }: PathWithRoute): string =>
  route.type === 'endpoint' ? pathname : pathname.replace(/\/?$/, '/');

async function print(
  paths: readonly PathWithRoute[],
  { render }: AstroPrerenderer,
  { site = 'http://localhost', base, outDir }: Settings,
  briefingAt: BriefingAt,
): Promise<void> {
  const out = fileURLToPath(outDir);
  const root = new URL(`${base.replace(/\/$/, '')}/`, site);
  const files = new PageFiles();
  try {
    for (const path of paths) {
      const routeData = path.route;
      const address = new URL(`.${addressOf(path)}`, root);
      const bytes = await render(new Request(address), { routeData }).then(
        bytesOf,
        async (cause) => {
          const briefing = briefingAt(path.pathname);
          const page = `${address.pathname} could not be printed (${routeData.component})`;
          throw new Fault(briefing ? `${briefing}: ${page}` : page, cause);
        },
      );
      await files.write(join(out, fileOf(path)), bytes);
    }
    await files.written();
  } finally {
    await files.close();
  }
}

const bytesOf = (rendered: Awaited<ReturnType<AstroPrerenderer['render']>>) =>
  (rendered instanceof Response ? rendered : rendered.response).arrayBuffer();
