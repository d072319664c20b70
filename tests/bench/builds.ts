import { rmSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { makeProject } from '../site/project.ts';
import { measureCard } from './card.ts';
import { generate } from './generate.ts';
import { measureBuild, type Part } from './measure.ts';

const parts: [label: string, parts: Part[]][] = [
  ['HTML', []],
  ['HTML and search', ['search']],
  ['HTML and cards', ['cards']],
  ['everything', ['search', 'cards']],
];

/**
 * Prints wall time and peak memory of builds of `size` briefings, cold and warm, and before them
 * how fast the machine is just now at something that never changes: a card.
 */
export async function measureBuilds(size: number): Promise<void> {
  console.log(
    `${size} briefings of about 7.5 KB; ${cpus().length} × ${cpus()[0]!.model.trim()}, ` +
      `${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}, Node ${process.version}`,
  );
  const { setting, painting, packing } = await measureCard();
  console.log(
    `one card: set in ${setting.toFixed(1)} ms, painted in ${painting.toFixed(1)} ms, packed in ${packing.toFixed(1)} ms\n`,
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
}
