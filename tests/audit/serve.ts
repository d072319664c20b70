import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { serve, type Served } from '../site/serve.ts';

const text = /^(text\/|application\/(json|manifest\+json|xml|wasm)|image\/svg)/;

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/**
 * Serves a built site with compression and cache headers, from memory after the first request.
 * Gzip at its usual level is what every static host has; those with Brotli send less.
 */
export async function serveCompressed(dist: string): Promise<Served> {
  const origin = await serve(dist);
  const answers = new Map<string, Promise<Answer>>();
  const edge = createServer((request, response) => {
    const path = request.url ?? '/';
    const answer = answers.get(path) ?? fetched(new URL(path, origin.url));
    answers.set(path, answer);
    answer.then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      (error: Error) => response.destroy(error),
    );
  });
  await new Promise<void>((resolve) => edge.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(edge.address() as AddressInfo).port}/`,
    close: async () => {
      edge.closeAllConnections();
      await new Promise((resolve) => edge.close(resolve));
      await origin.close();
    },
  };
}

async function fetched(url: URL): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual' });
  const type = response.headers.get('content-type') ?? '';
  const location = response.headers.get('location');
  const bytes = Buffer.from(await response.arrayBuffer());
  const body = text.test(type) ? gzipSync(bytes) : bytes;
  // What Astro names by content never changes.
  const lifetime = url.pathname.startsWith('/_astro/') ? 31_536_000 : 600;
  return {
    status: response.status,
    body,
    headers: {
      'content-type': type,
      'content-length': String(body.length),
      'cache-control': `public, max-age=${lifetime}${lifetime > 600 ? ', immutable' : ''}`,
      ...(body === bytes ? {} : { 'content-encoding': 'gzip', vary: 'accept-encoding' }),
      ...(location && { location }),
    },
  };
}
