import { parseArgs } from 'node:util';
import { nearest } from '../../briefing/text/nearest.ts';
import { Refusal } from './refusal.ts';
import { commands, type Command } from './usage.ts';

const known = Object.keys(commands);

export interface Order {
  command: Command | 'help';
  /** What Astro's server is told. */
  server: { port?: number; host?: string | true };
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads what stands behind `src/cli/main.mjs`; throws a `Refusal` for what it does not know. */
export function readArguments(args: string[]): Order {
  // Not strict: Node's own words for a mistake are for programmers.
  const { values, positionals, tokens } = parseArgs({
    args: args.map(hostAlone),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name)) {
      const meant = nearest(token.name, Object.keys(options));
      const hint = meant ? `Did you mean --${meant}?` : `Known are --port, --host and --help.`;
      throw new Refusal(`There is no option ${token.rawName}. ${hint}`);
    }
  }
  if (values.help || positionals.includes('help')) return { command: 'help', server: {} };
  const [command, ...others] = positionals;
  if (command === undefined)
    throw new Refusal(`A command is missing. Known are ${known.join(', ')}; --help says more.`);
  if (!isCommand(command)) {
    const meant = nearest(command, known);
    const hint = meant ? `Did you mean ${meant}?` : `Known are ${known.join(', ')}.`;
    throw new Refusal(`There is no command "${command}". ${hint}`);
  }
  if (others.length > 0) {
    throw new Refusal(`The command ${command} does not know what to do with "${others[0]}".`);
  }
  return { command, server: { ...portOf(values.port), ...hostOf(values.host) } };
}

/** `--host` needs no name, which `parseArgs` cannot know: it would take the next option for one. */
const hostAlone = (arg: string, index: number, all: readonly string[]): string =>
  arg === '--host' && (all[index + 1] ?? '-').startsWith('-') ? '--host=' : arg;

const isCommand = (word: string): word is Command => Object.hasOwn(commands, word);

type Value = string | boolean | undefined;

function portOf(value: Value): { port?: number } {
  if (value === undefined) return {};
  const port = Number(value);
  if (typeof value === 'string' && /^\d+$/.test(value) && port <= 65_535) return { port };
  const given = typeof value === 'string' ? `, not "${value}"` : '';
  throw new Refusal(`--port takes a number from 0 to 65535, such as --port 4321${given}.`);
}

/** Without a name the server answers at every address of the machine. */
function hostOf(value: Value): { host?: string | true } {
  if (value === undefined) return {};
  return { host: value === '' ? true : String(value) };
}
