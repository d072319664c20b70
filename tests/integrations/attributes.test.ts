import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { transform } from '../../src/integrations/attributes.ts';

const path = 'node_modules/astro/dist/runtime/server/render/util.js';

test('lets Astro print brackets in attributes as references', async () => {
  const code = transform(readFileSync(path, 'utf8'), `/site/${path}?v=1`)!;
  const [, body] = /const toAttributeString = ([\s\S]*?\n\});?/.exec(code)!;
  const signs = 'const AMPERSAND_REGEX = /&/g, DOUBLE_QUOTE_REGEX = /"/g;';
  const print = new Function(`${signs} return ${body}`)() as (value: unknown) => string;
  for (const [value, printed] of [
    ['plain', 'plain'],
    ['<b a="x">', '&lt;b a=&quot;x&quot;&gt;'],
    ['a > b', 'a &gt; b'],
    ['&lt;', '&amp;lt;'],
    [3, '3'],
  ]) {
    expect(print(value)).toBe(printed);
  }
});

test('leaves all other modules alone, and says so where Astro is written in another way', () => {
  expect(transform('x', '/site/src/util.js')).toBeUndefined();
  expect(() => transform('x', `C:\\site\\${path.replaceAll('/', '\\')}`)).toThrow('util.js');
});
