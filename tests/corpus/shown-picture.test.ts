import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { shownPicture } from '../../src/corpus/shown-picture.ts';
import type { Item } from '../../src/corpus/listing.ts';
import { reading } from '../briefing/reading.ts';
import { folderWith, pixel } from './folder.ts';

it('a picture is found by its bytes, with a briefing that shows it', () => {
  const { root } = folderWith({
    'briefings/shared/pixel.png': pixel,
    'briefings/2021/other.png': 'other',
  });
  const item = (id: string, ...pictures: string[]): Item => ({
    ...reading(id, { pictures }),
    standing: 'published',
    body: '',
  });
  const items = [
    item('2021/none'),
    item('2021/other', './other.png', './gone.png'),
    item('2021/pixel', '../shared/pixel.png'),
  ];
  expect(shownPicture(root, items, hash('sha256', pixel))).toEqual({
    picture: 'briefings/shared/pixel.png',
    briefing: 'briefings/2021/pixel.mdx',
  });
  expect(shownPicture(root, items, hash('sha256', 'unknown'))).toBeUndefined();
});
