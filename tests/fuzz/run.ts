import { inputAt, type Input } from './inputs.ts';
import { minimise } from './minimise.ts';
import { FuzzProcess } from './process.ts';

export interface FuzzOptions {
  inputs: number;
  seed: number;
  /** How many processes read inputs at once. */
  processes: number;
  /** The module that answers; see `serve`. */
  worker?: URL;
  /** What is read; mutated examples and fixtures unless a test says otherwise. */
  inputOf?: (seed: number, number: number) => Input;
  /** Called after every input, with the faults that no input had before. */
  tell?: (done: number, found: readonly FuzzFinding[]) => void;
}

/** A fault, the number of the input that showed it first, and the shortest input that shows it. */
export interface FuzzFinding {
  fault: string;
  number: number;
  /** How many inputs have shown it. */
  times: number;
  input: Input;
}

const ours = new URL('./worker.ts', import.meta.url);

/** Reads inputs in other processes; every kind of fault is found once, with a short input. */
export async function fuzz(options: FuzzOptions): Promise<FuzzFinding[]> {
  const { inputs, seed, processes, worker = ours, inputOf = inputAt, tell } = options;
  const findings = new Map<string, FuzzFinding>();
  let [next, done] = [0, 0];
  /** Whether an input shows what none has shown before. */
  const isNew = ({ fault, input }: FuzzFinding): boolean => {
    const known = findings.get(kindOf(fault, input));
    if (known) known.times++;
    return !known;
  };
  await Promise.all(
    Array.from({ length: processes }, async () => {
      const reader = new FuzzProcess(worker);
      for (let number = next++; number < inputs; number = next++) {
        const input = inputOf(seed, number);
        const faults = await reader.faults(input);
        const found = faults.map((fault) => ({ fault, number, times: 1, input })).filter(isNew);
        for (const finding of found) findings.set(kindOf(finding.fault, input), finding);
        tell?.(++done, found);
      }
      await reader.end();
    }),
  );
  const reader = new FuzzProcess(worker);
  for (const finding of findings.values()) await shorten(finding, reader);
  await reader.end();
  return [...findings.values()].sort((a, b) => a.number - b.number);
}

/** What two faults have in common that are one: all but names, texts and numbers. */
const kindOf = (fault: string, { target }: Input): string =>
  `${target} ${fault.replace(/["“][^]*["”]|\d+/g, '').slice(0, 100)}`;

async function shorten(finding: FuzzFinding, reader: FuzzProcess): Promise<void> {
  const { input, fault } = finding;
  const kind = kindOf(fault, input);
  const isSame = async (text: string) =>
    (await reader.faults({ ...input, text })).some((one) => kindOf(one, input) === kind);
  // Where each question costs a process, few are asked.
  const most = fault.startsWith('the end of its process') ? 40 : undefined;
  finding.input = { ...input, text: await minimise(input.text, isSame, most) };
}
