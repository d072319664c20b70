import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import service from '../../../src/integrations/pictures/service.ts';
import { pixel } from '../../corpus/folder.ts';

const config = { service: { config: {} } } as never;
const logger = { warn: () => undefined } as never;
const transform = (bytes: Uint8Array) =>
  service.transform(bytes, { src: '/_astro/a.png', format: 'webp', width: 1 }, config, logger);

it('a picture is converted', async () => {
  expect((await transform(pixel)).format).toBe('webp');
});

it.each([
  ['is cut off', pixel.subarray(0, 40)],
  ['is none', Buffer.from('no picture')],
])(
  'a file that %s is never passed through, and the error says which bytes it is of',
  async (_, bytes) => {
    await expect(transform(bytes)).rejects.toMatchObject({ picture: hash('sha256', bytes) });
  },
);
