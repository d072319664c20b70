import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of a build that can be left out of a measurement. */
export type Part = 'search' | 'cards';

export interface Measured {
  /** Wall time of the whole command. */
  seconds: number;
  /** Peak resident memory of the building process. */
  megabytes: number;
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
