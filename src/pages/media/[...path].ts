import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isKeptPicture } from '../../briefing/past.ts';
import { pathsOf } from '../../collection.ts';
import { keptPicture } from '../../corpus/history/kept-pictures.ts';
import { attachmentTypes, extensionOf } from '../../mdx/rules/link-target.ts';

/** Films, captions, vector pictures and attachments: beside their briefings, or from their past. */
export const getStaticPaths = pathsOf('media');

export const GET = ({ props: { path } }: { props: { path: string } }) =>
  new Response(readFileSync(fileOf(path)), {
    headers: { 'Content-Type': attachmentTypes[extensionOf(path)]! },
  });

const fileOf = (path: string): string => {
  const file = resolve('briefings', path);
  return isKeptPicture(path) && !existsSync(file) ? resolve(keptPicture(path)) : file;
};
