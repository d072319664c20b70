import { options, type Commands, type Option } from './command.ts';

/** Lines of two columns. */
const list = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
};

/** What `--help` prints. */
export function usageOf(commands: Commands): string {
  const takers = (option: Option) =>
    Object.keys(commands).filter((name) => commands[name]!.options.includes(option));
  const names = Object.keys(options) as Option[];
  return `Usage: npm run <command> -- [options]

Commands:
${list(Object.entries(commands).map(([name, { about }]) => [name, about]))}

Options:
${list([
  ...names.map((name): [string, string] => {
    const { value, about } = options[name];
    return [`--${name} ${value}`, `${about} (${takers(name).join(', ')})`];
  }),
  ['-h, --help', 'print this text'],
])}

Environment:
${list([
  ['SITE_URL', 'the origin of the site, such as https://briefings.example.org'],
  ['SITE_BASE', 'the folder that it is served from, such as /desk/'],
  ['SOURCE_DATE_EPOCH', 'the present, in seconds since 1970, for embargoes'],
  ['GITHUB_ACTIONS', 'true chooses --format github'],
])}`;
}
