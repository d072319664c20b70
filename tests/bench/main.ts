import { help, readOptions, type BenchOptions } from './options.ts';

/** `npm run bench`: measures builds, what histories cost, or how well and fast search finds. */

function read(): BenchOptions | undefined {
  try {
    return readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return undefined;
  }
}

const options = read();
if (!options) process.exitCode = 1;
else if (options.task === 'help') console.log(help);
else if (options.task === 'builds') {
  const { measureBuilds } = await import('./builds.ts');
  await measureBuilds(options.size);
} else if (options.task === 'revisions') {
  const { measureRevisions } = await import('./revisions/main.ts');
  await measureRevisions(options.size);
} else {
  const { measureSearch } = await import('./search/main.ts');
  await measureSearch(options);
}
