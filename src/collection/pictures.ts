import { getImage } from 'astro:assets';
import type { ImageMetadata } from 'astro';
import { fieldsOf, formatsOf, widthsOf } from '../briefing/picture.ts';
import type { BriefingView } from '../briefing/view.ts';

/** Wide enough for feed readers and search engines. */
const WIDEST = 1200;

/**
 * The address of a picture in one of the sizes and formats that pages have, so that none is made
 * for others; missing where the briefing has no picture of that path.
 */
export async function pictureAddress(
  { pictures, drawings }: BriefingView,
  path: string,
): Promise<string | undefined> {
  const picture = pictures[path];
  if (!picture) return undefined;
  const { width: full, format } = fieldsOf(picture);
  const { src } = await getImage({
    src: picture as ImageMetadata,
    width: widthsOf(full).findLast((one) => one <= WIDEST) ?? full,
    format: formatsOf(format, drawings[path] !== undefined).fallbackFormat,
  });
  return src;
}
