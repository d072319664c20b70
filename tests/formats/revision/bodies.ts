import type { Body } from '../../../src/briefing/body.ts';
import { compileBody } from '../../../src/mdx/body.ts';

/** The body of a briefing with one source, `a`. */
export const bodyFrom = (source: string): Promise<Body> =>
  compileBody(
    `---\ntitle: T\n---\n\n${source}\n`,
    'a.mdx',
    { own: 'en', lang: 'en', sources: ['a'] },
    { base: '/' },
  );
