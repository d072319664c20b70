import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changedInputs, inputsOf } from '../../src/corpus/inputs.ts';
import { folderWith } from './folder.ts';

it('what a site is made of has changed when a file is new, gone, other or newer', () => {
  const { root, write } = folderWith({
    'briefings/same.mdx': 'same',
    'briefings/gone.mdx': 'gone',
    'briefings/longer.mdx': 'long',
    'briefings/newer.mdx': 'newer',
    'briefings/replaced.mdx': 'replaced',
    'briefings/picture.png': 'picture',
    'public/robots.txt': 'robots',
  });
  const before = inputsOf(root);
  expect(changedInputs(before, inputsOf(root))).toEqual([]);
  rmSync(join(root, 'briefings/gone.mdx'));
  write('briefings/longer.mdx', 'longer');
  utimesSync(join(root, 'briefings/newer.mdx'), 1e9, 1e9);
  write('briefings/draft', 'replaced');
  renameSync(join(root, 'briefings/draft'), join(root, 'briefings/replaced.mdx'));
  write('briefings/picture.png', 'another picture');
  write('public/new.txt', 'new');
  write('dist/index.html', 'not what a site is made of');
  expect(changedInputs(before, inputsOf(root))).toEqual([
    'briefings/gone.mdx',
    'briefings/longer.mdx',
    'briefings/newer.mdx',
    'briefings/picture.png',
    'briefings/replaced.mdx',
    'public/new.txt',
  ]);
});
