import sharp from 'sharp';

/** Pictures made by rule: each colour gives other bytes, and the same colour always the same. */

export interface Drawn {
  width?: number;
  height?: number;
  /** Written into the picture's metadata, as cameras write where it was taken. */
  comment?: string;
}

export const drawPng = (colour: string, drawn: Drawn = {}): Promise<Buffer> =>
  draw(colour, drawn).png().toBuffer();

export const drawJpeg = (colour: string, drawn: Drawn = {}): Promise<Buffer> =>
  draw(colour, drawn).jpeg().toBuffer();

function draw(background: string, { width = 40, height = 30, comment }: Drawn) {
  const picture = sharp({ create: { width, height, channels: 3, background } });
  return comment ? picture.withExif({ IFD0: { ImageDescription: comment } }) : picture;
}

/** Nothing to be seen, on a ground that lets the page's through. */
export function drawClear({ width, height }: { width: number; height: number }): Promise<Buffer> {
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp({ create: { width, height, channels: 4, background } })
    .png()
    .toBuffer();
}

/** A GIF of 16 × 8 with two frames, red and blue. */
export const drawMoving = (): Buffer =>
  Buffer.from(
    'R0lGODlhEAAIAPAAAP8AAAAAACH5BAAyAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAAEAAIAAACCoSPqcvtD6OcrAAAIfkEADIAAAAsAAAAABAACACAAAD/AAAAAgqEj6nL7Q+jnKwAADs=',
    'base64',
  );

export const drawSvg = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="${colour}" d="M0 0h4v3H0z"/></svg>\n`;
