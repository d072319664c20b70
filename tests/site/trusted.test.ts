import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sound } from '../corpus/folder.ts';
import { runBuild, type BuildResult } from './build.ts';
import { pagesIn } from './dist.ts';
import { attribute, treeOf, within } from './html.ts';
import { withCachesOfAudit } from './once.ts';
import { exampleBriefings, makeProject, removeProject, writeBriefing } from './project.ts';

const examples = Object.fromEntries(
  Object.entries(exampleBriefings()).map(([path, bytes]) => [
    path,
    path.endsWith('.mdx') ? Buffer.from(bytes).toString('utf8') : bytes,
  ]),
);
const sources = Object.keys(examples).filter((path) => path.endsWith('.mdx'));
const idOf = (path: string) => path.replace(/(\/index)?\.mdx$/, '');

/** An expression that prints nothing sends a briefing the other way. */
const withCode = (text: string) => `${text}\n\n{""}\n`;

const coded = [
  sound('With code'),
  "import { likelihoods } from '../src/briefing/vocabulary/judgement.ts';",
  '',
  'export const days = [10, 12, 13];',
  '',
  'Talks on {days.join(", ")} January; {Object.keys(likelihoods).length} terms.',
  '',
  '<Note type="caveat">',
  '',
  'With *stress*.',
  '',
  '</Note>',
  '',
].join('\n');

const brackets = '<b data-pagefind-body data-pagefind-meta=facts:x>';
const bracketed = [
  sound(`a${brackets}`, `summary: "b${brackets}"`, `topics: ["d${brackets}"]`),
  `<abbr title="e${brackets}">Words</abbr>`,
  '',
  `<Quote by="f${brackets}" via="g${brackets}">`,
  '',
  '[Text](https://example.org/ "h<b>")',
  '',
  '</Quote>',
  '',
].join('\n');

/**
 * The body of a page as its parsed tree, written out again. Parsing levels one difference that is
 * meant: the two ways write other character references for the same character. The other one is
 * levelled here: white space between elements, which a reader does not see.
 */
function bodyOf(built: BuildResult, id: string): string {
  const page = treeOf(built.read(`briefings/${id}/index.html`));
  const prose = within(page).find((element) =>
    /^prose\b/.test(attribute(element, 'className') ?? ''),
  )!;
  return toHtml(levelled(prose) as Element).replaceAll('><', '>\n<');
}

const blocks =
  /^(div|p|h[1-6]|ul|ol|li|aside|figure|figcaption|blockquote|section|table|thead|tbody|tr|th|td|details|summary|dl|dt|dd|hr|pre|svg|rect|img|video|picture|source)$/;

/** Without white space that stands beside a block, and with every other run of it as one space. */
function levelled(node: Element | Root): Element | Root {
  if (node.type === 'element' && node.tagName === 'pre') return node;
  const isBlock = (child: ElementContent | undefined) =>
    child === undefined || (child.type === 'element' && blocks.test(child.tagName));
  const list = node.children as ElementContent[];
  const children = list.flatMap((child, index): ElementContent[] => {
    if (child.type === 'element') return [levelled(child) as Element];
    if (child.type !== 'text') return [];
    let value = child.value.replace(/\s+/g, ' ');
    if (isBlock(list[index - 1])) value = value.trimStart();
    if (isBlock(list[index + 1])) value = value.trimEnd();
    return value ? [{ type: 'text', value }] : [];
  });
  return { ...node, children } as Element;
}

describe('a site that trusts its writers', () => {
  const fast = makeProject({
    briefings: { ...examples, 'coded.mdx': coded, 'bracketed.mdx': bracketed },
    site: { trustedMdx: true },
  });
  const slow = makeProject({
    briefings: Object.fromEntries(
      Object.entries(examples).map(([path, text]) => [
        path,
        typeof text === 'string' ? withCode(text) : text,
      ]),
    ),
    site: { trustedMdx: true },
  });
  afterAll(() => [fast, slow].forEach(removeProject));
  let quick: BuildResult;
  let modules: BuildResult;

  beforeAll(async () => {
    await Promise.all([fast, slow].map(withCachesOfAudit));
    [quick, modules] = await Promise.all([runBuild(fast), runBuild(slow)]);
    expect(quick.code, quick.stdout + quick.stderr).toBe(0);
    expect(modules.code, modules.stdout + modules.stderr).toBe(0);
  });

  /** The modules that Astro was told to bundle. */
  const bundled = (root: string) =>
    [
      ...readFileSync(join(root, '.astro/content-modules.mjs'), 'utf8').matchAll(
        /briefings\/[^?"']+\.mdx/g,
      ),
    ].map(([path]) => path);

  it.each(sources)('prints %s the same way as data and as code', (path) => {
    expect(bodyOf(modules, idOf(path))).toBe(bodyOf(quick, idOf(path)));
  });

  it('runs an import and an expression, and prints components as everywhere', () => {
    const body = bodyOf(quick, 'coded');
    expect(body).toContain('Talks on 10, 12, 13 January; 7 terms.');
    expect(body).toContain('<div class="note note-caveat" role="note" aria-label="Caveat">');
    expect(body).toContain('<em>stress</em>');
  });

  it('finds what code prints, and not the code', () => {
    const folder = join(quick.dist, 'pagefind/fragment');
    const texts = readdirSync(folder).map((name) =>
      gunzipSync(readFileSync(join(folder, name))).toString(),
    );
    const found = texts.filter((text) => text.includes('Talks on 10, 12, 13 January; 7 terms.'));
    expect(found).toHaveLength(1);
    expect(found[0]).not.toMatch(/days|likelihoods/);
  });

  it('leaves no bracket in any attribute of any page', () => {
    const pages = pagesIn(quick.dist);
    const texts = pages.map((path) =>
      quick.read(path).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ''),
    );
    const tags = texts.flatMap((text) => text.match(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi) ?? []);
    expect(tags.filter((tag) => /[<>]/.test(tag.slice(1, -1)))).toEqual([]);
    for (const letter of 'abefgh') {
      expect(texts.join('').replaceAll('#x3C', 'lt')).toContain(`${letter}&lt;b`);
    }
  });

  it('bundles as modules only the briefings that have code', () => {
    expect([...new Set(bundled(fast))]).toEqual(['briefings/coded.mdx']);
    expect([...new Set(bundled(slow))].sort()).toEqual(
      sources.map((path) => `briefings/${path}`).sort(),
    );
  });
});

it('refuses the same briefing on a site that does not trust its writers', async () => {
  const root = makeProject({ briefings: { 'coded.mdx': coded } });
  const refused = await runBuild(root);
  removeProject(root);
  expect(refused.code).toBe(1);
  for (const problem of ['code-import', 'code-expression']) {
    expect(refused.stdout + refused.stderr).toContain(`error ${problem}  briefings/coded.mdx:`);
  }
});

it('links and shows the same files from a briefing with code, below a base too', async () => {
  const text = [
    sound('Code'),
    'See [the other](/briefings/plain/) and {"code"}.',
    '',
    '![Data](./data.svg)',
    '',
  ].join('\n');
  const root = makeProject({
    briefings: {
      'plain.mdx': sound('Plain'),
      'code.mdx': text,
      'data.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    site: { trustedMdx: true },
  });
  writeBriefing(root, 'same.mdx', text.replace('{"code"}', 'code'));
  const built = await runBuild(root, { SITE_BASE: '/desk/' });
  const bodies = ['code', 'same'].map((id) => (built.code === 0 ? bodyOf(built, id) : ''));
  removeProject(root);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  expect(bodies[0]).toBe(bodies[1]);
  expect(bodies[0]).toContain('href="/desk/briefings/plain/"');
  expect(bodies[0]).toContain('src="/desk/media/data.svg"');
});
