import { ensureChromium, onThisMachine } from './chromium.ts';

/** Runs once before all tests when browser tests are among them: they are never skipped. */
export default function setup(): void {
  const path = ensureChromium(onThisMachine, (line) => process.stdout.write(`${line}\n`));
  process.env.CHROME_PATH = path;
}
