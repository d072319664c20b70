import { isDeepStrictEqual } from 'node:util';
import { htmlToHast } from 'satteri';
import { fallbackHtml } from '../../../src/formats/feed/body.ts';
import { Compounds } from '../../../src/formats/search/compounds.ts';
import { documentOf, textOf } from '../../../src/formats/search/document.ts';
import { resultFacts } from '../../../src/formats/search/facts.ts';
import { plainBody } from '../../../src/formats/search/plain-body.ts';
import { reveal } from '../../../src/search/result-facts.ts';
import { site } from '../../fixtures/site.ts';
import { elementsOf, type ElementNode } from '../../mdx/compiling.ts';
import { harmIn } from '../../mdx/harmless.ts';
import { read, to, unparsable } from './reading.ts';

/** What search indexes says of the briefing what its data says, and nothing that its text says. */
export async function checkSearch(text: string, path: string): Promise<string[]> {
  const { view, body } = await read(text, path);
  if (!view) return [];
  const html = body ? plainBody(body, site) : '';
  const compounds = new Compounds();
  compounds.add(view.lang, textOf(view, html));
  const { url, content, facts } = documentOf(view, html, site, compounds);
  const fields = elementsOfPage(content).flatMap(({ properties }) =>
    Object.keys(properties).some((key) => key.startsWith('dataPagefind')) ? [properties] : [],
  );
  const named = (name: string) =>
    fields.filter(({ dataPagefindMeta }) => dataPagefindMeta === `${name}[content]`);
  const filters = fields.filter(
    ({ dataPagefindFilter }) => dataPagefindFilter !== undefined,
  ).length;
  const [kept] = named('facts').map(({ content }) => reveal(String(content)));
  const known =
    named('title').length + named('names').length + named('facts').length + named('image').length;
  const others =
    fields.filter((one) => 'dataPagefindBody' in one || 'dataPagefindWeight' in one).length +
    named('parts').length;
  return [
    ...harmIn([html]),
    ...unparsable([url]),
    ...(isDeepStrictEqual(kept, JSON.parse(JSON.stringify(resultFacts(view))))
      ? []
      : ['other facts than the briefing’s']),
    ...(known === 4 &&
    filters === Object.values(facts.values).flat().length &&
    known + filters + others === fields.length
      ? []
      : ['a field that the text has forged']),
  ];
}

function elementsOfPage(html: string): ElementNode[] {
  const walk = (node: { type: string; children?: unknown[] }): ElementNode[] => [
    ...(node.type === 'element' ? [node as unknown as ElementNode] : []),
    ...(node.children ?? []).flatMap((child) => walk(child as { type: string })),
  ];
  return walk(htmlToHast(html) as { type: string });
}

/** What feeds carry is as harmless as a page, and every address in it is whole. */
export async function checkFeed(text: string, path: string): Promise<string[]> {
  const { view, body } = await read(text, path);
  if (!view || !body) return [];
  const media = (file: string) => to.absolute(to.media(`2021/${file}`));
  const html = fallbackHtml(body, {
    lang: view.interface,
    locale: view.locale,
    zone: site.zone,
    media,
  });
  const hrefs = elementsOf(html).flatMap(({ properties: { href, src } }) =>
    [href, src].filter((address) => address !== undefined),
  );
  return [...harmIn([html]), ...unparsable(hrefs.map(String))];
}
