import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { headersFor, readHeaders } from '../../src/formats/headers.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.avif': 'image/avif',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface Served {
  /** Origin and base, with a slash at the end: `http://127.0.0.1:12345/desk/`. */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves a built site below `base` (both slashes) on a free port, as a static host would: with
 * what its `_headers` says.
 */
export async function serve(dist: string, base = '/'): Promise<Served> {
  const said = join(dist, '_headers');
  const rules = existsSync(said) ? readHeaders(readFileSync(said, 'utf8')) : [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const [name, value] of Object.entries(headersFor(pathname, rules))) {
      response.setHeader(name, value);
    }
    const path = safeDecode(pathname);
    if (path === undefined || !path.startsWith(base))
      return send(response, 404, join(dist, '404.html'));
    const file = join(dist, normalize(`/${path.slice(base.length)}`));
    const isFolder = existsSync(file) && statSync(file).isDirectory();
    if (isFolder && !path.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const found = isFolder ? join(file, 'index.html') : file;
    if (existsSync(found) && statSync(found).isFile()) send(response, 200, found);
    else send(response, 404, join(dist, '404.html'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(response: ServerResponse, status: number, file: string): void {
  if (!existsSync(file)) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
  });
  createReadStream(file).pipe(response);
}

function safeDecode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
