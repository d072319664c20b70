import { enableCompileCache } from 'node:module';

/**
 * Where Node keeps code that it has compiled, its own and that of the packages, for this process
 * and for those that compile briefings. It helps with what is loaded from here on.
 */
enableCompileCache((process.env.NODE_COMPILE_CACHE ||= 'node_modules/.cache/node'));

const { run } = await import('./run.ts');
await run(process.argv.slice(2));
