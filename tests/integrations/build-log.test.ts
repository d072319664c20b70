import type { AstroLoggerMessage } from 'astro';
import { expect, test } from 'vitest';
import { withoutPages } from '../../src/integrations/build-log.ts';

type Level = AstroLoggerMessage['level'];

test('leaves out the lines of pages and their number, and nothing else', () => {
  const written: string[] = [];
  const log = withoutPages({ write: ({ message }) => void written.push(message) });
  const say = (message: string, label: string | null, level: Level = 'info', newLine = true) =>
    log.write({ message, label, level, newLine });
  say('generating static routes', 'SKIP_FORMAT');
  say('├─ /briefings/a/index.html', null, 'info', false);
  say('├─ /briefings/b/index.html', null, 'info', false);
  say('an odd picture', 'assets', 'warn');
  say(' (+12ms)', 'SKIP_FORMAT');
  say(' (+13ms)', 'SKIP_FORMAT');
  say('✓ Completed in 25ms.', null);
  say('generating optimized images', 'SKIP_FORMAT');
  say('2 page(s) built in 1s', 'build');
  expect(written).toEqual([
    'generating static routes',
    'an odd picture',
    '✓ Completed in 25ms.',
    'generating optimized images',
    'built in 1s',
  ]);
});

test('shows what writers wrote without controls and commands', () => {
  const written: string[] = [];
  const log = withoutPages({ write: ({ message }) => void written.push(message) });
  const message = '\u001b[31mNo file\u001b[39m "x\n::error::pwned\u001b[2J"';
  log.write({ message, label: null, level: 'error', newLine: true });
  expect(written).toEqual(['\u001b[31mNo file\u001b[39m "x\n∷error::pwned␛[2J"']);
});
