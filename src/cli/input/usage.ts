/** Every command, in the order in which a newcomer needs them, with what it does. */
export const commands = {
  dev: 'show the site while you write, with drafts and problems',
  build: 'check all briefings and write the site to dist/',
  preview: 'serve the site that is in dist/',
  start: 'build, then preview',
} as const;

export type Command = keyof typeof commands;

/** Lines of two columns. */
const list = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`).join('\n');
};

export const usage = `Usage: npm run <command> -- [options]

Commands:
${list(Object.entries(commands))}

Options:
${list([
  ['--port <number>', 'the port that dev, preview and start serve at (4321)'],
  ['--host [name]', 'serve to other machines too, or under this name only'],
  ['-h, --help', 'print this text'],
])}

Environment:
${list([
  ['SITE_URL', 'the origin of the site, such as https://briefings.example.org'],
  ['SITE_BASE', 'the folder that it is served from, such as /desk/'],
  ['SOURCE_DATE_EPOCH', 'the present, in seconds since 1970, for embargoes'],
])}`;
