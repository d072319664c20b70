import { parseArgs } from 'node:util';
import type { SearchOptions } from './search/main.ts';

/** What `npm run bench` may be asked for. */
export const help = `npm run bench -- [options]

  --size 4000       how many briefings to make up (2000 for --search and --revisions)
  --revisions       measure what histories cost, with five commits and three revisions a briefing
  --search          measure search, not builds
  --corpus FOLDER   search these briefings, not made-up ones
  --queries 150     how many queries of each kind
  --missed          name the queries whose briefing did not come first
  --untuned         search with Pagefind as it comes
  --help            print this
`;

export type BenchOptions =
  | { task: 'help' }
  | { task: 'builds'; size: number }
  | { task: 'revisions'; size: number }
  | ({ task: 'search' } & SearchOptions);

/** Reads the command line; throws a sentence that says what is wrong with it. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      search: { type: 'boolean', default: false },
      revisions: { type: 'boolean', default: false },
      size: { type: 'string' },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      missed: { type: 'boolean', default: false },
      untuned: { type: 'boolean', default: false },
    },
  });
  const { search, revisions, corpus, missed, untuned } = values;
  if (values.help) return { task: 'help' };
  if (!search && (corpus !== undefined || values.queries !== undefined || missed || untuned)) {
    throw new Error('--corpus, --queries, --missed and --untuned belong to --search.');
  }
  if (corpus !== undefined && values.size !== undefined) {
    throw new Error('--corpus is searched as it is: leave out --size.');
  }
  if (search && revisions) throw new Error('Ask for --search or for --revisions, one at a time.');
  const size = whole('--size', values.size, search || revisions ? 2000 : 4000);
  if (revisions) return { task: 'revisions', size };
  if (!search) return { task: 'builds', size };
  const queries = whole('--queries', values.queries, 150);
  return { task: 'search', corpus, size, queries, missed, untuned };
}

function whole(name: string, text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${name} wants a whole number such as ${otherwise}, not "${text}".`);
  }
  return value;
}
