import { parseArgs } from 'node:util';
import { nearest } from '../../briefing/text/nearest.ts';
import { isFormat, reporters, type Format } from '../../formats/report/all.ts';
import { Refusal } from './refusal.ts';
import { options as told, type Command, type Commands, type Option, type Told } from './command.ts';

/** What is to be done. */
export interface Invocation {
  command: Command;
  told: Told;
}

const options = { ...told, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Reads what stands behind `src/cli/main.mjs`; throws a `Refusal` for what it does not know.
 * In a workflow of GitHub problems are told in its way, unless `--format` names another.
 */
export function readArguments(
  args: string[],
  commands: Commands,
  { GITHUB_ACTIONS }: Readonly<Record<string, string | undefined>> = {},
): Invocation | 'help' {
  const known = Object.keys(commands);
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
      const hint = meant
        ? `Did you mean --${meant}?`
        : `Known are --port, --host, --format and --help.`;
      throw new Refusal(`There is no option ${token.rawName}. ${hint}`);
    }
  }
  if (values.help || positionals.includes('help')) return 'help';
  const [name, ...others] = positionals;
  if (name === undefined)
    throw new Refusal(`A command is missing. Known are ${known.join(', ')}; --help says more.`);
  if (!Object.hasOwn(commands, name)) {
    const meant = nearest(name, known);
    const hint = meant ? `Did you mean ${meant}?` : `Known are ${known.join(', ')}.`;
    throw new Refusal(`There is no command "${name}". ${hint}`);
  }
  if (others.length > 0) {
    throw new Refusal(`The command ${name} does not know what to do with "${others[0]}".`);
  }
  const command = commands[name]!;
  const isOther = (option: Option) =>
    values[option] !== undefined && !command.options.includes(option);
  const other = (Object.keys(told) as Option[]).find(isOther);
  if (other) throw new Refusal(`The command ${name} has no use for --${other}.`);
  const format = formatOf(values.format) ?? (GITHUB_ACTIONS === 'true' ? 'github' : undefined);
  const server = { ...portOf(values.port), ...hostOf(values.host) };
  return { command, told: { server, ...(format && { format }) } };
}

/** `--host` needs no name, which `parseArgs` cannot know: it would take the next option for one. */
const hostAlone = (arg: string, index: number, all: readonly string[]): string =>
  arg === '--host' && (all[index + 1] ?? '-').startsWith('-') ? '--host=' : arg;

type Value = string | boolean | undefined;

function portOf(value: Value): { port?: number } {
  if (value === undefined) return {};
  const port = Number(value);
  if (typeof value === 'string' && /^\d+$/.test(value) && port <= 65_535) return { port };
  const given = typeof value === 'string' ? `, not "${value}"` : '';
  throw new Refusal(`--port takes a number from 0 to 65535, such as --port 4321${given}.`);
}

function formatOf(value: Value): Format | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isFormat(value)) return value;
  throw new Refusal(`--format takes one of ${Object.keys(reporters).join(', ')}.`);
}

/** Without a name the server answers at every address of the machine. */
function hostOf(value: Value): { host?: string | true } {
  if (value === undefined) return {};
  return { host: value === '' ? true : String(value) };
}
