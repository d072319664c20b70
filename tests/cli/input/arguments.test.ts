import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/input/arguments.ts';
import { checkEnvironment } from '../../../src/cli/input/environment.ts';
import { Refusal } from '../../../src/cli/input/refusal.ts';
import { commands } from '../../../src/cli/commands/all.ts';
import { usageOf } from '../../../src/cli/input/usage.ts';

const usage = usageOf(commands);
const read = (line: string, env = {}) =>
  readArguments(line.split(' ').filter(Boolean), commands, env);

const { dev, build, preview, start } = commands;

describe('the arguments of a command', () => {
  it.each([
    ['build', { command: build, told: { server: {} } }],
    ['dev --port 4000', { command: dev, told: { server: { port: 4000 } } }],
    ['dev --port=0', { command: dev, told: { server: { port: 0 } } }],
    ['preview --host', { command: preview, told: { server: { host: true } } }],
    ['dev --host --port 4000', { command: dev, told: { server: { host: true, port: 4000 } } }],
    ['--host 127.0.0.1 start', { command: start, told: { server: { host: '127.0.0.1' } } }],
    ['build --format json', { command: build, told: { server: {}, format: 'json' } }],
    ['--help', 'help'],
    ['-h', 'help'],
    ['help', 'help'],
    ['build --help', 'help'],
  ])('%s', (line, order) => expect(read(line)).toEqual(order));

  it.each([
    ['', 'A command is missing. Known are dev, build, preview, start, cards; --help says more.'],
    ['bild', 'There is no command "bild". Did you mean build?'],
    ['publish', 'There is no command "publish". Known are dev, build, preview, start, cards.'],
    ['dev --prt 3', 'There is no option --prt. Did you mean --port?'],
    ['dev -x', 'There is no option -x. Known are --port, --host, --format and --help.'],
    ['build --port 3', 'The command build has no use for --port.'],
    ['build --format yaml', '--format takes one of text, github, json.'],
    ['build now', 'The command build does not know what to do with "now".'],
    ['dev --port abc', 'such as --port 4321, not "abc".'],
    ['dev --port 65536', 'not "65536".'],
    ['dev --port -1', 'not "-1".'],
    ['dev --port', '--port takes a number from 0 to 65535, such as --port 4321.'],
  ])('"%s" is refused in a sentence', (line, sentence) => {
    expect(() => read(line)).toThrow(Refusal);
    expect(() => read(line)).toThrow(sentence);
  });

  it('choose annotations in a workflow of GitHub, unless they name another format', () => {
    const env = { GITHUB_ACTIONS: 'true' };
    expect(read('build', env)).toMatchObject({ told: { format: 'github' } });
    expect(read('build --format text', env)).toMatchObject({ told: { format: 'text' } });
  });

  it('are all in the usage', () => {
    for (const command of Object.keys(commands)) expect(usage).toContain(`\n  ${command} `);
    for (const option of ['--port', '--host', '--format', '--help'])
      expect(usage).toContain(option);
  });
});

describe('the environment of a command', () => {
  it.each([
    {},
    { SITE_URL: 'https://briefings.example.org' },
    { SITE_URL: 'http://example.org:4321/' },
    { SITE_BASE: '' },
    { SITE_BASE: '/' },
    { SITE_BASE: 'desk' },
    { SITE_BASE: '/news/my-desk_2.0~/' },
    { SOURCE_DATE_EPOCH: '' },
    { SOURCE_DATE_EPOCH: '1640923980' },
  ])('may be %j', (env) => expect(() => checkEnvironment(env)).not.toThrow());

  it.each([
    [{ SITE_URL: '' }, 'SITE_URL is empty'],
    [{ SITE_URL: 'briefings.example.org' }, 'origin of the site, such as https://'],
    [{ SITE_URL: 'ftp://briefings.example.org' }, 'origin of the site, such as https://'],
    [
      { SITE_URL: 'https://example.org/desk/' },
      'set SITE_URL=https://example.org and SITE_BASE=/desk/ instead',
    ],
    [{ SITE_URL: 'https://example.org/?a' }, 'end after the name of the host'],
    [
      { SITE_BASE: 'https://x.example/desk' },
      'set SITE_URL=https://x.example and SITE_BASE=/desk instead',
    ],
    [{ SITE_BASE: '/my desk/' }, 'SITE_BASE is "/my desk/"; it has to be the folder'],
    [{ SITE_BASE: '/a?b/' }, 'such as /desk/'],
    [{ SITE_BASE: '../x' }, 'such as /desk/'],
    [{ SITE_BASE: '/a/./b/' }, 'such as /desk/'],
    [{ SITE_BASE: '/büro/' }, 'in letters from A to Z, digits'],
    [{ SITE_BASE: '/b%C3%BCro/' }, 'in letters from A to Z, digits'],
    [{ SOURCE_DATE_EPOCH: 'abc' }, 'a number of seconds since 1970'],
    [{ SOURCE_DATE_EPOCH: '1.5' }, 'a number of seconds since 1970'],
  ])('must not be %j', (env, sentence) => {
    expect(() => checkEnvironment(env)).toThrow(Refusal);
    expect(() => checkEnvironment(env)).toThrow(sentence);
  });
});
