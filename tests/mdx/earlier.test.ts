import { describe, expect, it } from 'vitest';
import { frontMatterSchema } from '../../src/briefing/schema.ts';
import type { FrontMatter } from '../../src/briefing/schema.ts';
import { compileEarlier } from '../../src/mdx/earlier.ts';

const schema = frontMatterSchema({ zone: 'UTC', kinds: ['briefing', 'news'] });
const settings = { schema, lang: 'en', base: '/', trustedMdx: true };
const today: FrontMatter = schema.parse({
  title: 'Today',
  date: '2022-01-03',
  author: 'Dateline',
  status: '2022-01-03T10:00Z',
});

const earlier = (front: string, body = 'Text.') =>
  compileEarlier(`---\n${front}\n---\n\n${body}\n`, 'a.mdx', settings, today);

const SOUND = 'title: Then\ndate: 2022-01-01\nauthor: Others\nstatus: 2022-01-01T10:00Z';

describe('an earlier text', () => {
  it('is read as it was', async () => {
    const { facts, body } = await earlier(`${SOUND}\nkind: news\nsummary: What was known.`);
    expect(facts.front).toMatchObject({
      title: 'Then',
      kind: 'news',
      author: [{ name: 'Others' }],
    });
    expect(facts.lede).toBe('What was known.');
    expect(body).toEqual(['<p>Text.</p>']);
  });

  it('loses only the fields that are unknown or wrong today', async () => {
    const front = `${SOUND}\nkind: gone\ntags: [a]\nimage: { file: x.png }\nreviewBy: soon\ntopics: [Peace]`;
    const { facts } = await earlier(front);
    expect(facts.front).toMatchObject({ title: 'Then', kind: 'briefing', topics: ['Peace'] });
    expect(facts.front).not.toHaveProperty('image');
  });

  it('has the line ends of its texts as they are set in print', async () => {
    const { facts } = await earlier(`${SOUND}\nlang: zh\nsummary: >-\n  会谈\n  结束`);
    expect(facts.lede).toBe('会谈结束');
  });

  it('takes from today what every briefing needs', async () => {
    const { facts } = await earlier('status: 2022-01-01T10:00Z');
    expect(facts.front).toMatchObject({ title: 'Today', author: [{ name: 'Dateline' }] });
    expect(facts.front.status.instant).toBe('2022-01-01T10:00Z');
  });

  it.each(['[a, b]', 'text', '&a { a: *a }', '{', 'a: &x [*x]'])(
    'is read where its front matter is %j',
    async (front) => {
      expect((await earlier(front)).facts.front.title).toBe('Today');
    },
  );
});

describe('the body of an earlier text', () => {
  it('is never code, on a site that trusts its writers neither', async () => {
    const { body, facts } = await earlier(
      SOUND,
      'import x from "./x.js"\n\n# {globalThis.ran = true}\n\n<Unknown onclick="x()">words</Unknown>\n\nEnd.',
    );
    expect(JSON.stringify(body)).not.toMatch(/onclick|import x|ran = true/);
    expect(JSON.stringify(body)).toContain('End.');
    expect(facts.needsCode).toBe(false);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('is missing where it cannot be parsed', async () => {
    expect(await earlier(SOUND, '<Note>never closed')).not.toHaveProperty('body');
  });
});
