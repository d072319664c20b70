import { afterEach, expect, it, vi } from 'vitest';
import { tell } from '../../../src/cli/commands/tell.ts';
import { Fault } from '../../../src/briefing/internal-error.ts';

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => said.mockClear());
const told = (error: unknown): string => {
  tell(error);
  return said.mock.calls.flat().join('\n');
};

it('a fault at a briefing is told with the briefing first, wherever it came up', () => {
  const fault = new Fault('briefings/a.mdx: /a/ could not be printed', new TypeError('no title'));
  const words = told(new Error('The build failed.', { cause: fault }));
  expect(words).toMatch(
    /^briefings\/a\.mdx: \/a\/ could not be printed, because of a fault .*\(TypeError: no title.*\)\.\nReport this message/,
  );
  expect(words).toContain('tell.test.ts');
});

it('a full disk is told of as such where a page could not be printed for it', () => {
  const full = Object.assign(new Error('ENOSPC: no space'), { code: 'ENOSPC', path: '/x' });
  expect(told(new Fault('/a/ could not be printed', full))).toBe(
    'There is no room left on the disk that .cache/ is on (/x).',
  );
});
