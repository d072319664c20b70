import { expect, it } from 'vitest';
import { filesIn } from './dist.ts';
import { builtAudit } from './once.ts';

it('a site says which packages are in it, and under which licences', async () => {
  const { dist, read } = await builtAudit();
  const [head, ...parts] = read('licences.txt').split(/\n-{72}\n/);
  expect(head).toContain('packages');
  // Whoever adds one looks at its licence first.
  expect(parts.map((part) => /^(\S+) \d\S+: (\S+)\n\n/.exec(part)?.slice(1).join(' '))).toEqual([
    '@fontsource/source-code-pro OFL-1.1',
    '@fontsource/source-sans-3 OFL-1.1',
    '@fontsource/source-serif-4 OFL-1.1',
    'diff BSD-3-Clause',
    'pagefind MIT',
    'text-fragments-polyfill Apache-2.0',
    'vite MIT',
  ]);
  for (const part of parts)
    expect(part).toMatch(
      /SIL OPEN FONT LICENSE|Permission is hereby|Redistribution and use|Apache License/,
    );
  const fonts = filesIn(dist).filter((path) => path.endsWith('.woff2'));
  expect(fonts.length).toBeGreaterThan(10);
  expect(fonts.filter((path) => !/\/source-(code-pro|sans-3|serif-4)-/.test(path))).toEqual([]);
});
