import { htmlToHast } from 'satteri';
import type { Body } from '../../src/briefing/body.ts';
import { frontMatterSchema } from '../../src/briefing/schema.ts';
import { interfaceOf } from '../../src/briefing/view.ts';
import { compileBody } from '../../src/mdx/body.ts';
import { compileFacts, type Compiled, type CompileSettings } from '../../src/mdx/compile.ts';

export const settings: CompileSettings = {
  schema: frontMatterSchema({ zone: 'Europe/Berlin', kinds: ['briefing', 'analysis'] }),
  lang: 'en',
  base: '/',
  trustedMdx: false,
};

export const front = [
  'title: Talks',
  'date: 2021-12-31',
  'author: Ada Example',
  'status: 2021-12-31T05:13',
];

interface Options extends Partial<CompileSettings> {
  /** More lines of front matter. */
  fields?: string[];
  /** The file's path below `briefings/`. */
  path?: string;
}

/** The first line of a body that `source` puts after front matter without more fields. */
export const BODY_LINE = front.length + 4;

export const source = (body: string, fields: string[] = []): string =>
  `---\n${[...front, ...fields].join('\n')}\n---\n\n${body}\n`;

export function facts(
  body: string,
  { fields, path = '2021/talks.mdx', ...rest }: Options = {},
): Compiled {
  return compileFacts(source(body, fields), path, `briefings/${path}`, { ...settings, ...rest });
}

export function body(text: string, options: Options = {}): Promise<Body> {
  const { fields, path = '2021/talks.mdx', base = '/', lang = 'en' } = options;
  const { front } = facts(text, options).facts!;
  const sources = front.sources.map(({ id }) => id);
  const words = interfaceOf(front.lang, { lang });
  return compileBody(
    source(text, fields),
    path,
    { own: front.lang ?? lang, lang: words, sources },
    { base },
  );
}

/** A body as one text: components as elements `<x-quote by="…">`, so that its order shows. */
export function print(segments: Body): string {
  return segments
    .map((segment) => {
      if (typeof segment === 'string') return segment;
      const name = `x-${segment.component.toLowerCase()}`;
      const props = Object.entries(segment.props).map(
        ([key, value]) => ` ${key}="${escape(String(value))}"`,
      );
      return `<${name}${props.join('')}>${print(segment.children)}</${name}>`;
    })
    .join('');
}

export const html = async (text: string, options?: Options): Promise<string> =>
  print(await body(text, options));

const escape = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

export interface ElementNode {
  tagName: string;
  properties: Record<string, unknown>;
  children: unknown[];
}

/** Every element that a browser would make of this HTML, in order. */
export function elementsOf(text: string): ElementNode[] {
  const walk = (node: { type: string; children?: unknown[] }): ElementNode[] => [
    ...(node.type === 'element' ? [node as unknown as ElementNode] : []),
    ...(node.children ?? []).flatMap((child) => walk(child as { type: string })),
  ];
  return walk(htmlToHast(text, { fragment: true }) as { type: string });
}
