import { hash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { pictureName } from '../../../src/corpus/disk/damaged-pictures.ts';
import { openSession } from '../../../src/corpus/session.ts';
import { Store } from '../../../src/store/store.ts';
import { site } from '../../fixtures/site.ts';
import { folderWith, pixel, problemsOf, sound } from '../folder.ts';

const now = '2022-01-10T09:00:00.000Z';

const jpeg = await sharp({
  create: {
    width: 300,
    height: 200,
    channels: 3,
    background: '#804020',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
})
  .jpeg()
  .toBuffer();
/** Half of it, with an end. */
const half = Buffer.concat([jpeg.subarray(0, jpeg.length / 2), jpeg.subarray(-2)]);

it('a picture whose data is damaged is a problem wherever a briefing shows it', async () => {
  const { open } = folderWith({
    'briefings/a.mdx':
      sound('One', 'image: { src: ./half.jpg, alt: Lead }') +
      '![Whole](whole.jpg)\n\n![Half](half.jpg)\n\n<Figure src="half.jpg" alt="Half" />\n\n<Video href="https://film.example/" poster="half.jpg" />\n',
    'briefings/half.jpg': half,
    'briefings/whole.jpg': jpeg,
  });
  const corpus = await open();
  expect(problemsOf(corpus)).toEqual(
    ['6:15', '12:1', '14:9', '16:37'].map((place) => `briefings/a.mdx ${place} invalid-picture`),
  );
  expect(corpus.list().items[0]!.problems[1]!.message).toBe(
    'The picture "half.jpg" is damaged inside (premature end of data segment)',
  );
});

it('what has another problem keeps it, and a folder or a link is none', async () => {
  const { root, open } = folderWith({
    'briefings/a.mdx':
      sound('One') + '![A](a.jpg)\n\n![B](b.jpg)\n\n![C](c.jpg)\n\n![D](../d.jpg)\n',
    'briefings/a.jpg': '',
    'briefings/b.jpg': 'version https://git-lfs.github.com/spec/v1\n',
  });
  mkdirSync(join(root, 'briefings/c.jpg'));
  const corpus = await open();
  expect(problemsOf(corpus).map((one) => one.split(' ').at(-1))).toEqual([
    'invalid-picture',
    'invalid-picture',
    'missing-file',
    'outside-briefings',
  ]);
  expect(
    corpus
      .list()
      .items[0]!.problems.map(({ message }) => message)
      .join(),
  ).not.toContain('damaged');
});

it('is decoded once for as long as its bytes are the same', async () => {
  const { root, open, write } = folderWith({
    'briefings/a.mdx': sound('One') + '![Half](half.jpg)\n',
    'briefings/half.jpg': half,
  });
  const store = new Store(root, 'picture');
  const { rules } = await open();
  expect(store.names()).toEqual([]);
  store.keep([[pictureName(rules, hash('sha256', half, 'base64url')), 'true']]);
  expect(problemsOf(await open())).toEqual([]);
  write('briefings/half.jpg', jpeg);
  expect(problemsOf(await open())).toEqual([]);
  expect(store.names()).toEqual([pictureName(rules, hash('sha256', jpeg, 'base64url'))]);
  store.close();
});

it('is looked at again when it changes in development', async () => {
  const { root, write } = folderWith({
    'briefings/a.mdx': sound('One') + '![Pixel](pixel.png)\n',
    'briefings/pixel.png': pixel,
  });
  const session = await openSession({ root, site, now });
  const names = () =>
    session.list().items.flatMap(({ problems }) => problems.map(({ name }) => name));
  expect(names()).toEqual([]);
  write('briefings/pixel.png', half);
  await session.update('pixel.png');
  expect(names()).toEqual(['invalid-picture']);
  write('briefings/pixel.png', jpeg);
  write('briefings/pixel.png', pixel);
  await session.update('pixel.png');
  expect(names()).toEqual([]);
});
