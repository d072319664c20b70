import lighthouse, { desktopConfig, type Config, type Result } from 'lighthouse';
import { debuggedChromium } from './debugged-chromium.ts';
import { median, table } from './report.ts';

const pages = [
  ['home', ''],
  ['long briefing', 'briefings/how-to-write-a-briefing/'],
  ['topic', 'topics/ukraine/'],
  ['search', 'search/'],
] as const;
const settings: [name: string, config: Config | undefined][] = [
  ['phone', undefined],
  ['desktop', desktopConfig],
];
const runs = 3;
/** The least score of each category; performance is the median of all runs, as machines are noisy. */
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const categories = Object.keys(least) as (keyof typeof least)[];
const metrics = {
  'LCP ms': 'largest-contentful-paint',
  CLS: 'cumulative-layout-shift',
  'TBT ms': 'total-blocking-time',
} as const;

/** Runs Lighthouse on the pages that stand for all, prints the numbers, returns what is too low. */
export async function auditLighthouse(executable: string, url: string): Promise<string[]> {
  const rows = [['page', ...categories, ...Object.keys(metrics)]];
  const findings: string[] = [];
  const chromium = await debuggedChromium(executable);
  try {
    for (const [setting, config] of settings) {
      for (const [label, path] of pages) {
        const results: Result[] = [];
        for (let run = 0; run < runs; run += 1) {
          results.push(await measure(url + path, chromium.port, config));
        }
        const name = `${label}, ${setting}`;
        rows.push([name, ...cellsOf(results)]);
        findings.push(...findingsOf(name, results));
      }
    }
  } finally {
    await chromium.close();
  }
  console.log(`${table(rows)}\n`);
  return findings;
}

async function measure(url: string, port: number, config?: Config): Promise<Result> {
  const flags = { port, logLevel: 'error', onlyCategories: categories } as const;
  const lhr = (await lighthouse(url, { ...flags, onlyCategories: [...categories] }, config))?.lhr;
  if (!lhr || lhr.runtimeError) {
    throw new Error(`Lighthouse could not measure ${url}: ${lhr?.runtimeError?.message}`);
  }
  return lhr;
}

const score = ({ categories: all }: Result, name: string) =>
  Math.round((all[name]?.score ?? 0) * 100);

/** Only performance depends on the machine's mood; of the others the worst counts. */
const scoreOf = (results: readonly Result[], name: keyof typeof least) =>
  (name === 'performance' ? median : lowest)(results.map((result) => score(result, name)));

const lowest = (values: readonly number[]) => Math.min(...values);

const cellsOf = (results: readonly Result[]): string[] => [
  ...categories.map((name) => String(scoreOf(results, name))),
  ...Object.values(metrics).map((id) => {
    const value = median(results.map(({ audits }) => audits[id]?.numericValue ?? Number.NaN));
    return value.toFixed(id === metrics.CLS ? 3 : 0);
  }),
];

function findingsOf(page: string, results: readonly Result[]): string[] {
  return categories
    .filter((name) => scoreOf(results, name) < least[name])
    .flatMap((name) => {
      const worst = results.toSorted((a, b) => score(a, name) - score(b, name))[0]!;
      return [
        `${page}: ${name} is ${scoreOf(results, name)}, less than ${least[name]}`,
        ...failedAudits(worst, name),
      ];
    });
}

const failedAudits = ({ audits, categories: all }: Result, category: string): string[] =>
  all[category]!.auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) return [];
    const { details, title, displayValue = '' } = audit;
    const items = details && 'items' in details ? (details.items as Record<string, unknown>[]) : [];
    const where = items.map((item) => (item.node as { snippet?: string } | undefined)?.snippet);
    return [
      `  ${id}: ${title} ${displayValue}`,
      ...where.flatMap((snippet) => (snippet ? [`    ${snippet}`] : [])),
    ];
  });
