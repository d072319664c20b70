import { rmSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { measureBuild, type Part } from './measure.ts';
import { makeProject } from '../site/project.ts';

/** `npm run bench -- --size 4000`: wall time and peak memory of builds, cold and warm. */

const { values } = parseArgs({ options: { size: { type: 'string', default: '4000' } } });
const size = Number(values.size);
if (!Number.isInteger(size) || size < 1) {
  console.error('--size wants a whole number of briefings, such as 4000.');
  process.exit(1);
}

const parts: [label: string, parts: Part[]][] = [
  ['HTML', []],
  ['HTML and search', ['search']],
  ['HTML and cards', ['cards']],
  ['everything', ['search', 'cards']],
];

console.log(
  `${size} briefings of about 7.5 KB; ${cpus().length} × ${cpus()[0]!.model.trim()}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node ${process.version}\n`,
);
console.log(
  `${'build'.padEnd(18)}${'cold'.padStart(10)}${'peak'.padStart(10)}${'warm'.padStart(10)}${'peak'.padStart(10)}`,
);

const root = makeProject({ briefings: {} });
try {
  generate(`${root}/briefings`, size);
  for (const [label, wanted] of parts) {
    rmSync(`${root}/.cache`, { recursive: true, force: true });
    const cells = [await measureBuild(root, wanted), await measureBuild(root, wanted)].flatMap(
      ({ seconds, megabytes }) => [`${seconds.toFixed(1)} s`, `${megabytes.toFixed(0)} MB`],
    );
    console.log(label.padEnd(18) + cells.map((cell) => cell.padStart(10)).join(''));
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
