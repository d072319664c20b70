import type { Card } from '../card.ts';
import type { Element } from './boxes.ts';

/** The lead picture of a card as wide and high as is said, cropped to what catches the eye. */
export async function cropped(
  { picture }: Pick<Card, 'picture'>,
  { width, height }: { width: number; height: number },
): Promise<Element | undefined> {
  if (!picture) return undefined;
  // Only now, because few cards have a picture.
  const { default: sharp } = await import('sharp');
  const bytes = await sharp(picture.path)
    .autoOrient()
    .resize({ width, height, fit: 'cover', position: 'attention' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 90 })
    .toBuffer();
  const src = `data:image/jpeg;base64,${bytes.toString('base64')}`;
  return { type: 'img', props: { style: { flexShrink: 0 }, src, width, height } };
}
