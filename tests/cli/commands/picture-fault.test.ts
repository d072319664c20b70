import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { namingPicture } from '../../../src/cli/commands/picture-fault.ts';
import { folderWith, pixel, sound } from '../../corpus/folder.ts';

const refused = Object.assign(new Error('no decoder'), { picture: hash('sha256', pixel) });
const wrapped = new Error('Error generating image', { cause: refused });

it.each([
  ['alone', wrapped],
  ['among others', new AggregateError([new Error('another'), wrapped])],
])('a picture that could not be converted is named, %s', async (_, error) => {
  const { root } = folderWith({
    'briefings/2021/a.mdx': `${sound('A')}\n![A pixel](pixel.png)\n`,
    'briefings/2021/pixel.png': pixel,
  });
  const named = (await namingPicture(error, root)) as Error;
  expect(named.message).toMatch(
    /^briefings\/2021\/pixel\.png, which briefings\/2021\/a\.mdx shows, could not be converted, .*no decoder/,
  );
  expect(await namingPicture(new Error('other'), root)).toEqual(new Error('other'));
});
