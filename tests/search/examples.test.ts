import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { joinWords } from '../../src/search/words.ts';
import { asked, openSite, written } from '../client/search/searching.ts';

/** The briefings that come with the code. */
function examples() {
  const files = readdirSync('briefings', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file))
    .sort();
  return files.map((file) => {
    const source = readFileSync(join('briefings', file), 'utf8');
    const [, front, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(source)!;
    return written(file, parse(front!) as Record<string, unknown>, text!);
  });
}

/** Words of all pages as readers see them, each with the ids of the pages that have it. */
function wordsOf(folder: string): Map<string, Set<string>> {
  const holders = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    const json = gunzipSync(readFileSync(join(folder, file))).toString();
    const { content } = JSON.parse(json.slice(json.indexOf('{'))) as { content: string };
    for (const token of new Set(joinWords(content).split(/\s+/))) {
      const whole = token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      for (const word of [whole, ...whole.split(/[-–—/]/)].filter((one) => one.length > 1)) {
        holders.set(word, (holders.get(word) ?? new Set()).add(file.replace(/\..*/, '')));
      }
    }
  }
  return holders;
}

test('finds every page of a word by the word, and one by its beginning, in any case', async () => {
  const { engine, folder } = await openSite(await Promise.all(examples()));
  const holders = wordsOf(join(folder, 'pagefind/fragment'));
  const words = [...holders.keys()];
  expect(words.length).toBeGreaterThan(1000);
  const query = fc
    .tuple(fc.constantFrom(...words), fc.nat(20), fc.constantFrom('as is', 'lower', 'upper'))
    .map(([word, cut, form]) => {
      const isBeginning = cut > 0 && word.length > cut + 3;
      const beginning = isBeginning ? word.slice(0, -cut) : word;
      if (form === 'lower') return { word, isBeginning, typed: beginning.toLowerCase() };
      return { word, isBeginning, typed: form === 'upper' ? beginning.toUpperCase() : beginning };
    });
  await fc.assert(
    fc.asyncProperty(query, async ({ word, isBeginning, typed }) => {
      const { hits } = await engine.search(asked(typed));
      const found = new Set(hits.map(({ id }) => id));
      const lost = [...holders.get(word)!].filter((id) => !found.has(id));
      // The index has stems, so "stati" of "stating" finds "station" where the site has both.
      if (isBeginning) expect(found.size).toBeGreaterThan(0);
      else expect(lost).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
