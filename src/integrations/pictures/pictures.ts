import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PICTURES } from '../../corpus/disk/used-files.ts';
import type { Options } from '../../corpus/build-options.ts';
import { toPosix } from '../../corpus/disk/scan.ts';
import { dropDamaged, noteKept } from './cache.ts';
import { untilWritten } from './written.ts';

/** Where Astro makes a picture when a page asks for it; `href` names its file. */
const ADDRESS = /\/_image\/?\?/;

/** How Vite names a file by its path. */
const FILE = /^\/@fs(?:\/(?=[A-Za-z]:))?([^?]*)/;

/** How pictures are made for pages, and how development shows one that takes another's place. */
export function pictures({ root }: Pick<Options, 'root'>): AstroIntegration {
  const folder = join(fileURLToPath(root), 'briefings/');
  let kept = '';
  return {
    name: 'dateline:pictures',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // A tenth more bytes than the default, in a fifth of the time.
        // From the root of the project: Astro's names for pictures hold it, and say nothing of a folder.
        const entrypoint = '/src/integrations/pictures/service.ts';
        updateConfig({ image: { service: { entrypoint, config: { avif: { effort: 2 } } } } });
      },
      'astro:config:done': ({ config }) => {
        kept = join(fileURLToPath(config.cacheDir), 'assets/');
      },
      'astro:build:start': () => dropDamaged(kept),
      'astro:build:done': () => noteKept(kept),
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(({ url }, response, next) => {
          if (!url || !ADDRESS.test(url)) return next();
          forbidKeeping(response);
          const file = fileAskedFor(url);
          if (!file?.startsWith(toPosix(folder))) return next();
          untilWritten(file).then(() => next(), next);
        });
        // What a briefing says of a picture may be as before, so that nobody else reloads the page.
        server.watcher.on('change', (file) => {
          if (file.startsWith(folder) && PICTURES.test(file))
            server.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}

const fileAskedFor = (url: string): string | undefined =>
  FILE.exec(new URLSearchParams(url.slice(url.indexOf('?'))).get('href') ?? '')?.[1];

/** Astro lets a browser keep a picture for a year, and another of its size has the same address. */
function forbidKeeping(response: ServerResponse): void {
  const write: (...head: unknown[]) => ServerResponse = response.writeHead.bind(response) as never;
  const writeHead = (...head: unknown[]) => {
    const headers = head.at(-1);
    if (typeof headers !== 'object') return write(...head);
    return write(...head.slice(0, -1), { ...headers, 'cache-control': 'no-store' });
  };
  Object.assign(response, { writeHead });
}
