import { lockBuild } from '../../src/store/build-lock.ts';

/** A process that holds the lock of a project until it is killed: `lock-holder.ts ROOT`. */
await lockBuild(process.argv[2]!, () => undefined);
process.stdout.write('held');
setInterval(() => undefined, 60_000);
