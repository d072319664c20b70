import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { pathBelow } from '../../briefing/addresses/id.ts';
import { briefings } from '../../collection.ts';
import { attachmentTypes, extensionOf } from '../../mdx/rules/link-target.ts';

/** Films, captions, vector pictures and attachments, as they lie beside their briefings. */
export const getStaticPaths = async () => {
  const files = (await briefings()).flatMap(({ file, facts, broken }) =>
    broken ? [] : facts.media.map((path) => posix.join(posix.dirname(file), path)),
  );
  return [...new Set(files)].map((file) => ({
    params: { path: pathBelow(file) },
    props: { file },
  }));
};

export const GET = ({ props }: { props: { file: string } }) =>
  new Response(readFileSync(resolve(props.file)), {
    headers: { 'Content-Type': attachmentTypes[extensionOf(props.file)]! },
  });
