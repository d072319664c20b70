import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathsOf } from '../../collection.ts';
import { attachmentTypes, extensionOf } from '../../mdx/rules/link-target.ts';

/** Films, captions, vector pictures and attachments, as they lie beside their briefings. */
export const getStaticPaths = pathsOf('media');

export const GET = ({ props: { path } }: { props: { path: string } }) =>
  new Response(readFileSync(resolve('briefings', path)), {
    headers: { 'Content-Type': attachmentTypes[extensionOf(path)]! },
  });
