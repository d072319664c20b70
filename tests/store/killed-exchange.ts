import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * A process that exchanges a site and is killed just before the n-th change that it makes to the
 * disk: `killed-exchange.ts FRESH TARGET N`.
 */
const [fresh, target, last] = process.argv.slice(2);
let changes = 0;
const counted =
  (change: (...words: unknown[]) => unknown) =>
  (...words: unknown[]) => {
    if (++changes === Number(last)) process.kill(process.pid, 'SIGKILL');
    return change(...words);
  };
for (const name of ['renameSync', 'rmSync', 'rmdirSync', 'mkdirSync', 'writeFileSync'] as const) {
  Object.assign(fs, { [name]: counted(fs[name] as () => unknown) });
}
Object.assign(fs.promises, { rm: counted(fs.promises.rm as () => unknown) });
syncBuiltinESMExports();
const { exchange } = await import('../../src/store/exchange.ts');
await exchange(fresh!, target!, () => undefined);
