import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORDS_FILE } from '../../src/search/companion-files.ts';
import { bulk, type Bulk } from './searchable.ts';
import {
  box,
  countsOf,
  field,
  openSearchSite,
  patient,
  results,
  search,
  shown,
  titlesOf,
  total,
  type Opened,
  type SearchSite,
} from './searching.ts';

let site: SearchSite;
beforeAll(async () => {
  site = await openSearchSite('/');
});
afterAll(() => site?.close());

/** A page of search with the focus in its field. */
async function begin(path?: string) {
  const opened = await site.open(path);
  await field(opened.page).click();
  return opened;
}

const month = ({ day }: Bulk) => day.slice(0, 7);
const expectTotal = (page: Page, count: number) =>
  expect.poll(() => total(page), patient).toBe(count);
const countIf = (is: (one: Bulk) => boolean) => bulk.filter(is).length;

describe('facets', () => {
  it('join values of one facet by "or" and facets by "and", and count truly', async () => {
    const { page, faults } = await begin();
    await search(page, 'quayside');
    await expectTotal(page, 300);
    const inTopics = ({ topics }: Bulk) =>
      topics.includes('Fisheries') || topics.includes('Diplomacy');
    await box(page, 'topic', 'Fisheries').check();
    await expectTotal(page, 60);
    await box(page, 'topic', 'Diplomacy').check();
    await expectTotal(page, countIf(inTopics));
    await box(page, 'place', 'Vienna').check();
    const both = (one: Bulk) => inTopics(one) && one.places.includes('Vienna');
    await expectTotal(page, countIf(both));
    // Beside a value stands what choosing it as well would bring within its facet.
    const expected = {
      Energy: countIf((one) => one.places.includes('Vienna') && one.topics.includes('Energy')),
      Diplomacy: countIf(
        (one) => one.places.includes('Vienna') && one.topics.includes('Diplomacy'),
      ),
    };
    await expect.poll(() => countsOf(page, 'topic'), patient).toMatchObject(expected);
    expect(await countsOf(page, 'place')).toMatchObject({
      Vienna: countIf(both),
      Oslo: countIf((one) => inTopics(one) && one.places.includes('Oslo')),
    });
    expect(await countsOf(page, 'author')).toMatchObject({
      'Ben Muster': countIf((one) => both(one) && one.author === 'Ben Muster'),
    });
    expect(await countsOf(page, 'year')).toMatchObject({
      '2026': countIf((one) => both(one) && one.day.startsWith('2026')),
    });
    expect(await countsOf(page, 'kind')).toMatchObject({
      News: countIf((one) => both(one) && one.kind === 'news'),
    });
    await box(page, 'topic', 'Fisheries').uncheck();
    await box(page, 'topic', 'Diplomacy').uncheck();
    await expectTotal(page, 100);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('narrow down a site without a word typed', async () => {
    const { page } = await begin('search/?topic=Ukraine&place=Oslo');
    await expectTotal(
      page,
      countIf((one) => one.topics.includes('Ukraine') && one.places.includes('Oslo')),
    );
    await page.context().close();
  });

  it('are behind a disclosure on a phone', async () => {
    const { page } = await site.open('search/?q=quayside', {
      viewport: { width: 390, height: 800 },
    });
    await results(page).first().waitFor();
    const oslo = box(page, 'place', 'Oslo');
    expect(await oslo.isVisible()).toBe(false);
    await page.locator('[data-search-facets] > summary').click();
    const place = page.locator('details[data-facet=place]');
    if ((await place.count()) > 0 && (await place.getAttribute('open')) === null) {
      await place.locator('summary').click();
    }
    await oslo.check();
    await expectTotal(page, 100);
    await page.context().close();
  });
});

describe('range, order and number', () => {
  it('narrows down to a range of months', async () => {
    const { page, faults } = await begin();
    await search(page, 'quayside');
    await page.locator('input[name=from]').fill('2021-03');
    await expectTotal(
      page,
      countIf((one) => month(one) >= '2021-03'),
    );
    await page.locator('input[name=to]').fill('2023-10');
    const within = (one: Bulk) => month(one) >= '2021-03' && month(one) <= '2023-10';
    await expectTotal(page, countIf(within));
    await page.locator('input[name=from]').fill('');
    await expectTotal(
      page,
      countIf((one) => month(one) <= '2023-10'),
    );
    await page.locator('input[name=from]').fill('1999-01');
    await expect.poll(() => new URL(page.url()).searchParams.get('from'), patient).toBe('1999-01');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('puts months in the wrong order right, as a new visit would', async () => {
    const { page } = await begin('search/?q=quayside&from=2021-03');
    await page.locator('input[name=to]').fill('2019-10');
    const within = (one: Bulk) => month(one) >= '2019-10' && month(one) <= '2021-03';
    await expectTotal(page, countIf(within));
    expect(new URL(page.url()).searchParams.get('from')).toBe('2019-10');
    expect(await page.locator('input[name=from]').inputValue()).toBe('2019-10');
    await page.context().close();
  });

  it('says how many there are, and shows more on demand', async () => {
    const { page } = await begin();
    await search(page, 'quayside');
    await expectTotal(page, 300);
    const before = await titlesOf(page);
    expect(before.length).toBeLessThan(30);
    await page.locator('button[data-more]').click();
    await expect.poll(() => results(page).count(), patient).toBeGreaterThan(before.length);
    const after = await titlesOf(page);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
    expect(await total(page)).toBe(300);
    await page.context().close();
  });

  it.each([
    { order: 'newest', sorted: (a: string, b: string) => (a < b ? 1 : -1) },
    { order: 'oldest', sorted: (a: string, b: string) => (a < b ? -1 : 1) },
  ])('sorts by status, $order first', async ({ order, sorted }) => {
    const { page } = await begin('search/?q=quayside');
    await results(page).first().waitFor();
    await page.locator('.search select[name=sort]').selectOption(order);
    const days = bulk.map(({ day }) => day).toSorted(sorted);
    const times = results(page).locator('.stamp time');
    const shownDays = async () =>
      (await times.evaluateAll((all) => all.map((one) => one.getAttribute('datetime')!))).map(
        (instant) => instant.slice(0, 10),
      );
    await expect.poll(shownDays, patient).toEqual(days.slice(0, await results(page).count()));
    await page.context().close();
  });

  it('puts the newer of two that fit alike first, but never a text before a title', async () => {
    const { page } = await begin();
    expect((await search(page, 'estuary otter')).slice(0, 2)).toEqual([
      'Estuary bulletin: autumn',
      'Estuary bulletin: spring',
    ]);
    expect(await search(page, 'pontoon')).toEqual(['Pontoon closures', 'Notes from the yard']);
    await page.context().close();
  });
});

describe('words', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await begin();
  });
  afterAll(() => opened.page.context().close());

  it.each<[query: string, titles: string[]]>([
    ['"salted lantern"', ['A feast by the river']],
    ['salted lantern', ['A feast by the lake', 'A feast by the river']],
    ['“salted lantern”', ['A feast by the river']],
    ['"salted lantern', ['A feast by the lake', 'A feast by the river']],
    ['turnstile', ['Gates of the orchard', 'Gates of the station']],
    ['turnstile -gooseberry', ['Gates of the station']],
    ['turnstile -"gooseberry bush"', ['Gates of the station']],
    ['lodz', ['A tram line through Lodz', 'Weaving mills of Łódź']],
    ['Łódź', ['A tram line through Lodz', 'Weaving mills of Łódź']],
    ['tromso', ['A bridge at Tromsø']],
    ['strassenbahn', ['Straßenbahn nach Osten']],
    ['armistice', ['Le port et l’embarcadère']],
    ['etampes', ['Le port et l’embarcadère']],
    ['ordonnance', ['Le port et l’embarcadère']],
    ['会谈', ['两国元首会谈']],
    ['首脳', ['電話で首脳会談']],
    ['المفاوضات', ['محادثات في Oslofjord']],
    ['Verhandlungen', ['Gespräche am Oslofjord']],
    ['oslofjord', ['Gespräche am Oslofjord', 'Talks on the Oslofjord', 'محادثات في Oslofjord']],
    ['xqzzv', []],
  ])('finds for %s what there is', async (query, titles) => {
    expect((await search(opened.page, query)).toSorted()).toEqual(titles.toSorted());
    expect(opened.faults).toEqual([]);
  });

  it.each([
    ['Clara Diaz', (one: Bulk) => one.author === 'Clara Diaz'],
    ['Arms control', (one: Bulk) => one.topics.includes('Arms control')],
    ['Geneva', (one: Bulk) => one.places.includes('Geneva')],
  ])('finds briefings by the name of %s', async (name, is) => {
    await search(opened.page, name);
    await expectTotal(opened.page, countIf(is));
    expect(await opened.page.locator('[data-missing]').count()).toBe(0);
  });

  it('shows each result in its own language and direction', async () => {
    const { page } = opened;
    await search(page, 'oslofjord');
    const shown = await results(page).evaluateAll((all) =>
      all.map((one) => {
        // Within a result, the words of the stamp may have the language of the interface.
        return `${one.closest('[lang]')!.getAttribute('lang')} ${getComputedStyle(one).direction}`;
      }),
    );
    expect(shown.toSorted()).toEqual(['ar rtl', 'de ltr', 'en ltr']);
  });

  it('says of a result that another briefing has replaced it', async () => {
    const { page } = opened;
    await search(page, 'petroglyph');
    const old = results(page).filter({ hasText: 'first edition' });
    expect((await old.innerText()).toLowerCase()).toContain('superseded');
  });

  it('corrects a spelling with the words of the site, and says so', async () => {
    const { page, asked, faults } = await begin();
    await search(page, 'quayside');
    const words = `pagefind/${WORDS_FILE}`;
    expect(asked).not.toContain(words);
    await search(page, 'detrerence');
    expect(await results(page).count()).toBe(3);
    const correction = page.locator('[data-correction]');
    expect(await correction.innerText()).toContain('deterrence');
    expect(asked.filter((path) => path === words)).toHaveLength(1);
    expect(await field(page).inputValue()).toBe('detrerence');
    await correction.getByText('detrerence').click();
    await expect.poll(() => results(page).count(), patient).toBe(0);
    await page.goto(`${site.url}about/`);
    await page.locator('[data-search-open]').click();
    const dialog = page.locator('dialog#search-dialog');
    await dialog.locator('input').fill('detrerence');
    await dialog.locator('[data-correction]').getByText('detrerence').click();
    await dialog.locator('[data-search-empty]').waitFor();
    await page.keyboard.press('Enter');
    await shown(page, 'detrerence');
    expect(await results(page).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
