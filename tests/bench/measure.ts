import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a build that can be left out of a measurement. */
export type Part = 'search' | 'cards';

export interface Measured {
  /** Wall time of the whole command. */
  seconds: number;
  /** Peak resident memory of the building process. */
  megabytes: number;
}

/** How long a step took in a build, and how much memory all of its processes had. */
export interface Steps extends Measured {
  /** Seconds for reading and compiling histories. */
  past: number;
  /** Seconds for printing pages and data. */
  print: number;
}

/** Builds the project at `root` with all parts, and measures its steps and all of its processes. */
export async function measureSteps(root: string): Promise<Steps> {
  const file = join(root, '.steps');
  const steps = ['dateline:corpus:past', 'dateline:print'];
  const [from, peak] = [performance.now(), watchMemory()];
  try {
    await run(root, ['--import', stepReporter(steps, file), ...buildArguments(root)]);
  } finally {
    peak.stop();
  }
  const seconds = (performance.now() - from) / 1000;
  const took = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  const [past = 0, print = 0] = steps.map((name) => (took[name] ?? 0) / 1000);
  return { seconds, megabytes: peak.megabytes(), past, print };
}

/** A module that writes how many milliseconds each step took when its process ends. */
const stepReporter = (steps: readonly string[], file: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { subscribe } from 'node:diagnostics_channel';
    import { writeFileSync } from 'node:fs';
    const took = {};
    for (const name of ${JSON.stringify(steps)}) {
      let from = 0;
      subscribe(name + ':begin', () => (from = performance.now()));
      subscribe(name + ':end', () => (took[name] = (took[name] ?? 0) + performance.now() - from));
    }
    process.on('exit', () => {
      if (Object.keys(took).length > 0) writeFileSync(${JSON.stringify(file)}, JSON.stringify(took));
    });`)}`;

const EVERY_MS = 500;

/**
 * Looks from time to time how much memory the processes have that this one has started, and those
 * that they have started. What two of them share counts twice where only Linux could tell.
 */
function watchMemory() {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, memoryOfChildren())), EVERY_MS);
  return { stop: () => clearInterval(timer), megabytes: () => most / 1024 };
}

/** In kilobytes. */
function memoryOfChildren(): number {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  const processes = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const started = new Set([process.pid]);
  // A process has a higher number than the one that started it, unless numbers began anew.
  for (const [pid, parent] of processes.toSorted(([a = 0], [b = 0]) => a - b)) {
    if (started.has(parent!)) started.add(pid!);
  }
  return processes
    .filter(([pid]) => pid !== process.pid && started.has(pid!))
    .reduce((sum, [pid, , rss = 0]) => sum + (proportionOf(pid!) ?? rss), 0);
}

/** What a process has for itself, with its part of what it shares (proc(5), Pss). */
function proportionOf(pid: number): number | undefined {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return undefined;
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]);
  } catch (cause) {
    // It has ended meanwhile.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
    return 0;
  }
}

/** Builds the project at `root` with only the wanted parts; throws with the output if it fails. */
export async function measureBuild(root: string, wanted: readonly Part[]): Promise<Measured> {
  const config = join(root, 'src/integrations/all.ts');
  const whole = readFileSync(config, 'utf8');
  const left = (['search', 'cards'] as const).filter((part) => !wanted.includes(part));
  writeFileSync(
    config,
    whole.replace(new RegExp(`^ *(${left.join('|') || '-'})\\(options\\),\\n`, 'gm'), ''),
  );
  const peak = join(root, '.peak');
  const reporter = `data:text/javascript,${encodeURIComponent(
    `import{writeFileSync}from'node:fs';process.on('exit',()=>writeFileSync(${JSON.stringify(peak)},String(process.resourceUsage().maxRSS)))`,
  )}`;
  try {
    const from = performance.now();
    await run(root, ['--import', reporter, ...buildArguments(root)]);
    const seconds = (performance.now() - from) / 1000;
    return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
  } finally {
    writeFileSync(config, whole);
  }
}

/** What `npm run build` gives to Node, so that the same command is measured. */
function buildArguments(root: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split(' ').slice(1);
}

function run(cwd: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The build failed (${code}):\n${output.slice(-4000)}`)),
    );
  });
}
