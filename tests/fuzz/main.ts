import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { printable } from '../../src/briefing/text/printable.ts';
import { fuzz } from './run.ts';

/** `npm run fuzz -- --inputs 20000 --seed 1`: hostile texts, and what must not come of them. */

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});
const [inputs, seed] = [Number(values.inputs), Number(values.seed)];
if (!Number.isInteger(inputs) || inputs < 1 || !Number.isInteger(seed)) {
  console.error('--inputs and --seed want whole numbers, such as --inputs 20000 --seed 1.');
  process.exit(1);
}

/** A text as JSON of which nothing moves a terminal's cursor. */
const written = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const STEP = 1000;
const findings = await fuzz({
  inputs,
  seed,
  processes: availableParallelism(),
  tell(done, found) {
    for (const { fault, number } of found) console.log(`Input ${number}: ${printable(fault)}`);
    if (done % STEP === 0) console.log(`${done} inputs`);
  },
});
for (const { fault, number, times, input } of findings) {
  const { target, path, text } = input;
  console.log(
    `\n${target}: ${printable(fault)}\n` +
      `  of ${path}: ${written(text)}\n` +
      `  shortened from input ${number} of seed ${seed}; ${times} in all show it`,
  );
}
console.log(`\n${inputs} inputs of seed ${seed}, ${findings.length} findings.`);
process.exitCode = findings.length > 0 ? 1 : 0;
