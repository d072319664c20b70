import { expect, it } from 'vitest';
import { itemOf } from '../../src/corpus/item.ts';
import { makePlan } from '../../src/corpus/plan.ts';
import type { Compiled } from '../../src/mdx/compile.ts';
import { reading } from '../briefing/reading.ts';
import { site } from '../fixtures/site.ts';

const now = '2022-06-01T00:00:00Z';
const beside = { folder: '/nowhere', now, body: '', damaged: new Map<string, string>() };
const whole = { ...reading('2021/a'), files: [] };

/** As a fault elsewhere would leave it: with a title that is a number, and a list that is none. */
const faulty: Compiled = {
  ...whole,
  facts: {
    ...whole.facts!,
    front: { ...whole.facts!.front, title: null as never },
    places: null as never,
  },
  files: null as never,
};

it('faults in the checks of files and cards are problems of the briefing', () => {
  expect(itemOf(whole, beside).problems).toEqual([]);
  const { problems } = itemOf(faulty, beside);
  expect(problems.map(({ name, file }) => [name, file])).toEqual([
    ['internal-error', whole.file],
    ['internal-error', whole.file],
  ]);
  expect(problems[0]!.message).toMatch(/^The file cannot be checked, .* at corpus\/disk\//);
  expect(problems[1]!.message).toMatch(/^The file cannot be checked, .* at formats\/card\//);
});

it('a fault in what a page shows names the briefing', () => {
  const item = { ...itemOf(whole, beside), facts: { ...whole.facts!, front: null as never } };
  expect(() => makePlan([item], { root: '/nowhere', site, now })).toThrow(
    /^The page of briefings\/2021\/a\.mdx could not be prepared, because of a fault in Dateline or in code of this site \(TypeError: .*\)\.\nReport this message together with the file/,
  );
});
