import { beforeAll, expect, it } from 'vitest';
import type { BuildResult } from './build.ts';
import { attribute, elementsOf, textOf, textsOf } from './html.ts';
import { htmlFindings } from './validate.ts';
import { builtAudit } from './once.ts';

let built: BuildResult;
beforeAll(async () => {
  built = await builtAudit();
});

/** `<html>` and the briefing's `<article>` of a page. */
const languagesOf = (id: string) => {
  const elements = elementsOf(built.read(`briefings/${id}/index.html`));
  return elements
    .filter(({ tagName }) => ['html', 'article'].includes(tagName))
    .map((element) => ['lang', 'dir'].map((name) => attribute(element, name)));
};

it('every page is valid HTML', async () => {
  expect(await htmlFindings(built.dist)).toEqual([]);
});

it('a briefing in another language says so, and in which direction it runs', () => {
  expect(languagesOf('2022/first-meeting-arabic')[0]).toEqual(['ar', 'rtl']);
  expect(languagesOf('2022/erstes-treffen')[0]).toEqual(['de', 'ltr']);
  expect(languagesOf('2021/biden-putin-call')[0]).toEqual(['en', 'ltr']);
});

it('words in another language than the page are marked with their own', () => {
  const page = built.read('briefings/2022/first-meeting-arabic/index.html');
  const unmarked = textsOf(page)
    .filter(({ lang, text }) => lang === 'ar' && /[a-z]{2}/i.test(text))
    .map(({ text }) => text.trim());
  // Names stay in the language of the text that they stand in.
  const names = ['Dateline', 'dateline.example', 'Diplomacy', 'Geneva', 'Tagesthemen', 'ARD'];
  expect(unmarked.filter((text) => !names.some((name) => text.includes(name)))).toEqual([]);
});

it('words of the interface keep their order in a briefing that runs the other way', () => {
  const page = built.read('briefings/2022/first-meeting-arabic/index.html');
  const isolated = elementsOf(page)
    .filter((element) => element.tagName === 'bdi' && attribute(element, 'dir') === 'ltr')
    .map(textOf);
  expect(isolated).toEqual(
    expect.arrayContaining([
      'By هيئة التحرير, القسم الدبلوماسي',
      expect.stringMatching(/^Also in \w+/) as string,
      expect.stringMatching(/^Dateline.*, Status 12 January 2022, 19:30 CET$/) as string,
    ]),
  );
});
