/** Width and height in CSS pixels. */
export interface Size {
  width: number;
  height: number;
}

/** The sizes and address of a picture that the build has taken in. */
export interface Picture extends Size {
  src: string;
  format: string;
  /** A copy whose fields may be read, where Astro has made one. */
  clone?: Picture;
}

/**
 * What is known of a picture. Astro publishes the original, with all that a camera wrote into it,
 * once a field of the picture itself is read.
 */
export const fieldsOf = (picture: Picture): Omit<Picture, 'clone'> => picture.clone ?? picture;

type Format = 'avif' | 'gif' | 'jpg' | 'webp';

/** The formats in which a picture is offered, and the one for browsers that know none of them. */
export function formatsOf(
  format: string | undefined,
  isTransparent: boolean,
): { formats: Format[]; fallbackFormat: Format } {
  // These may move, which no other format can keep: it would get all frames one below the other.
  if (format === 'gif' || format === 'webp') return { formats: ['webp'], fallbackFormat: format };
  // JPEG would make what is transparent black.
  if (isTransparent) return { formats: ['avif'], fallbackFormat: 'webp' };
  return { formats: ['avif', 'webp'], fallbackFormat: 'jpg' };
}

/** The widths in which a picture is offered, from its own in pixels. */
export const widthsOf = (full: number): number[] => [
  ...[480, 800, 1200, 1600].filter((width) => width < full),
  Math.min(full, 2000),
];

/** Whether a picture is on another site: pages link to it, and load nothing from there. */
export const isWebAddress = (src: string): boolean => /^https?:\/\//i.test(src);
