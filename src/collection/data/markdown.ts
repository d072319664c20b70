import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathBelow } from '../../briefing/addresses/id.ts';
import { bodyOf, plan, to } from '../../collection.ts';
import { portableText } from '../../mdx/portable/portable.ts';
import { mediaOf } from '../feeds/entries.ts';

/** The text of a briefing as Markdown that can be read elsewhere; its body must be data. */
export async function briefingText(id: string): Promise<string> {
  const view = (await plan()).briefing(id)!;
  const { file, facts, href, lang } = view;
  const raw = readFileSync(resolve(file), 'utf8');
  const told = { front: facts.front, url: to.absolute(href), lang };
  return portableText(raw, pathBelow(file), told, {
    page: (path) => to.absolute(to.file(path)),
    attachment: (path) => to.absolute(to.media(path)),
    file: await mediaOf(view, await bodyOf(view)),
  });
}
