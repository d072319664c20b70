import { rmSync } from 'node:fs';
import { launchChromium } from '../../chromium.ts';
import { table } from '../../audit/report.ts';
import { serveCompressed } from '../../audit/serve.ts';
import { firstSearch, openReader } from './reader.ts';
import { querySets, type QuerySet } from './queries.ts';
import { score, type Ask } from './score.ts';
import { buildSearchSite, makeSearchProject } from './site.ts';
import { openUntuned } from './untuned.ts';

export interface SearchOptions {
  /** A folder of briefings; without one articles are made up. */
  corpus: string | undefined;
  size: number;
  /** Queries of each kind. */
  queries: number;
  /** Pagefind as it comes, in place of the reader's own page. */
  untuned: boolean;
  /** Names the queries whose article did not come first. */
  missed: boolean;
}

/** Builds a site, looks for articles that are known to be in it, and prints how that went. */
export async function measureSearch(options: SearchOptions): Promise<void> {
  const root = makeSearchProject(options.corpus, options.size);
  try {
    const built = await buildSearchSite(root);
    const sets = querySets(built.articles, options.queries);
    const { index, seconds } = built;
    console.log(
      `${built.articles.length} ${options.corpus ? `briefings of ${options.corpus}` : 'made-up articles'}: ` +
        `index of ${kilobytes(index.bytes)} in ${index.files} files; built in ` +
        `${seconds.withIndex.toFixed(1)} s, ${seconds.without.toFixed(1)} s without it\n`,
    );
    const served = await serveCompressed(built.dist);
    try {
      if (options.untuned) await printScores(sets, await openUntuned(built, served.url), options);
      else await measurePage(served.url, sets, options);
    } finally {
      await served.close();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function measurePage(
  url: string,
  sets: readonly QuerySet[],
  options: SearchOptions,
): Promise<void> {
  const browser = await launchChromium();
  try {
    await printScores(sets, await openReader(browser, url), options);
    for (const { name, queries } of sets.filter((set) => MEASURED.includes(set.name))) {
      const transfers = [];
      for (const { text } of queries.slice(0, 5)) {
        transfers.push(await firstSearch(browser, url, text));
      }
      console.log(`first results, nothing cached, ${name}: ${summary(transfers)}`);
    }
  } finally {
    await browser.close();
  }
}

/** What readers type, and the most that they paste. */
const MEASURED = ['two most telling words of the title', 'whole title'];

function summary(transfers: readonly Awaited<ReturnType<typeof firstSearch>>[]): string {
  const of = (part: 'page' | 'search' | 'letters') => {
    const sorted = transfers.map((one) => one[part]).toSorted((a, b) => a.bytes - b.bytes);
    const middle = sorted[Math.floor((sorted.length - 1) / 2)]!;
    const largest = sorted.at(-1)!;
    return `${kilobytes(middle.bytes)} in ${middle.requests} requests (at most ${kilobytes(largest.bytes)})`;
  };
  return `${of('search')}, for all letters one by one ${of('letters')}; before that the page ${of('page')}`;
}

async function printScores(
  sets: readonly QuerySet[],
  ask: Ask,
  { missed }: SearchOptions,
): Promise<void> {
  const rows = [['query', 'queries', 'MRR@10', 'success@1', 'median', 'p95']];
  const all: number[] = [];
  const misses: string[] = [];
  for (const set of sets) {
    const result = await score(set, ask);
    const { name, queries, reciprocalRank, first, times } = result;
    rows.push([
      name,
      `${queries}`,
      reciprocalRank.toFixed(3),
      first.toFixed(3),
      ...quantiles(times),
    ]);
    all.push(...times);
    misses.push(...result.missed.map((one) => `${name}: ${one}`));
  }
  rows.push(['all', `${all.length}`, '', '', ...quantiles(all)]);
  console.log(`${table(rows)}\n`);
  if (missed) console.log(`${misses.join('\n')}\n`);
}

/** Median and 95th percentile of times. */
const quantiles = (times: readonly number[]): string[] =>
  [0.5, 0.95].map((share) => {
    const sorted = times.toSorted((a, b) => a - b);
    return `${sorted[Math.ceil(sorted.length * share) - 1]?.toFixed(0)} ms`;
  });

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} KB`;
