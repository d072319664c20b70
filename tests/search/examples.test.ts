import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { joinWords } from '../../src/search/words.ts';
import { asked, openSite, written } from '../client/search/searching.ts';
import { exampleBriefings } from '../site/project.ts';

/** Letters of the shortest beginning that finds all it begins. */
const SHORTEST = 4;

/** The briefings that come with the code. */
function examples() {
  const files = Object.entries(exampleBriefings()).filter(([path]) => /\.mdx?$/.test(path));
  return files.sort().map(([path, bytes]) => {
    const source = new TextDecoder().decode(bytes);
    const [, front, text] = /^---\n(.*?)\n---\n(.*)$/s.exec(source)!;
    return written(path, parse(front!) as Record<string, unknown>, text!);
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

test('finds every page of a word by the word and by each of its beginnings, in any case', async () => {
  const { engine, folder } = await openSite(await Promise.all(examples()));
  const holders = wordsOf(join(folder, 'pagefind/fragment'));
  const words = [...holders.keys()];
  expect(words.length).toBeGreaterThan(1000);
  const lostBy = async (typed: string, pages: ReadonlySet<string>): Promise<number> => {
    const { hits } = await engine.search(asked(typed));
    expect(hits.length, typed).toBeGreaterThan(0);
    const found = new Set(hits.map(({ id }) => id));
    return [...pages].filter((id) => !found.has(id)).length;
  };
  const beginnings = new Map<string, Set<string>>();
  for (const [at, word] of words.entries()) {
    const typed = [word, word.toLowerCase(), word.toUpperCase()][at % 3]!;
    expect(await lostBy(typed, holders.get(word)!), typed).toBe(0);
    for (let end = SHORTEST; end < word.length; end++) {
      const beginning = word.slice(0, end).toLowerCase();
      const pages = beginnings.get(beginning) ?? new Set();
      beginnings.set(beginning, pages.union(holders.get(word)!));
    }
  }
  const hidden: string[] = [];
  // A third of them, always the same, is quickly asked for.
  const some = [...beginnings].filter((_, at) => at % 3 === 0);
  for (const [beginning, pages] of some) {
    if ((await lostBy(beginning, pages)) > 0) hidden.push(beginning);
  }
  expect(hidden).toEqual([]);
}, 120_000);
