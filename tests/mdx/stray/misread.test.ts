import { describe, expect, it } from 'vitest';
import { BODY_LINE, facts } from '../compiling.ts';

const stray = (body: string, path: string) =>
  facts(body, { path })
    .problems.filter(({ name }) => name === 'stray-markdown')
    .map(({ severity, line, column, message, hint }) => ({
      what: `${severity} ${line - BODY_LINE + 1}:${column}`,
      message,
      hint,
    }));

describe('what Markdown reads as something else', () => {
  it.each([
    ['See @[youtube](https://x.example/a).', '1:5', 'shows no film', '<Video href='],
    ['@[Vimeo](https://x.example/1)', '1:1', 'shows no film', '<Video href='],
    ['- @[tweet](https://x.example/1)', '1:3', 'shows no film', '<Video href='],
    ['> **@[gist](https://x.example/1)**', '1:5', 'shows no film', '<Video href='],
    ['%[https://x.example/1]', '1:1', 'is printed as it stands', '<Video href='],
    ['A claim [^1](https://x.example/a).', '1:9', '[^1] with an address behind', 'with [^1]: and'],
    ['| a |\n| - |\n| b [^n](https://x.example) |', '3:5', '[^n] with an address', '[^n] alone'],
    ['A [^1](https://x.example/a).\n\n[^1]: N.', '1:3', '[^1] with an address', '[^1] alone'],
    ['A [^1](/about/).\n\n[^1]: N.', '1:3', '[^1] with an address', '[^1] alone'],
    ['Text.\n\n---\ntitle: A\ndate: 2021-01-01\n---\n\nMore.', '4:1', 'second front', 'top of the'],
    ['---\ntags:\n  - b\nlayout: post\n---\n\nMore.', '2:1', 'A second front matter', 'at the top'],
    ['---\r\ntitle: A\r\n---\r\n\r\nMore.', '2:1', 'A second front matter', 'at the top'],
    ['+++\ntitle = "A"\n+++\n\nMore.', '1:1', 'is printed as it stands', 'the front matter'],
  ])('%j', (body, place, message, hint) => {
    for (const path of ['a.mdx', 'a.md']) {
      const [first, ...more] = stray(body, path);
      expect(first).toMatchObject({
        what: `warning ${place}`,
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      });
      expect(more).toEqual([]);
    }
  });

  it.each([
    ['A <?php echo 1 ?> word', '1:3', '<?php echo 1 ?> is not shown'],
    ['<?php\necho 1;\n\necho 2;\n?>', '1:1', '<?php echo 1; echo 2; ?> is not shown'],
    ['<?= $a ?>', '1:1', '<?= $a ?> is not shown'],
    ['Text.\n\n<!DOCTYPE html>', '3:1', '<!DOCTYPE html> is not shown'],
    ['- <![CDATA[ words ]]>', '1:3', '<![CDATA[ words ]]> is not shown'],
  ])('%j in Markdown, and a syntax error in MDX', (body, place, message) => {
    expect(stray(body, 'a.md')).toMatchObject([
      { what: `warning ${place}`, message: expect.stringContaining(message) },
    ]);
    expect(facts(body, { path: 'a.mdx' }).problems[0]).toMatchObject({ severity: 'error' });
  });

  it('is no lede', () => {
    for (const front of ['---\ntitle: A\ntags:\n  - b\n---', '+++\ntitle = "A"\n+++']) {
      expect(facts(`${front}\n\nThe talks begin.`).facts!.lede).toBe('The talks begin.');
    }
  });

  it.each([
    '`@[youtube](https://x.example)`, `<?php ?>` and `[^1](https://x.example)`',
    '```php\n<?php ?>\n<!DOCTYPE html>\n---\ntitle: A\n---\n```',
    'By @[someone](https://x.example) and me@[a](https://x.example)',
    '[Video](https://x.example), a@video and [youtube](https://x.example)',
    'Needs [^1.2.3](https://x.example) or ^1',
    'A claim[^1] (as said).\n\n[^1]: N.',
    'One\n\n---\n\nTwo\n\n---\n\nThree',
    '---\nNote: the talks\n---\n',
    '---\ntitle: the word\n\nText\n\n---',
    '<!-- a comment --> a <!b and a < ?b',
    'Title\n---\n\ndate: today',
    'C++\n+++\nD = 1',
  ])('is nothing in %j', (body) => {
    expect(stray(body, 'a.md')).toEqual([]);
  });
});
