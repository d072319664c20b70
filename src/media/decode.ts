import { MOST_PIXELS } from './picture-size.ts';

/** Whether the data of a picture is as sound as what its header says of it. */

/** How long one picture may take, in seconds: many times what the largest takes. */
const LONGEST = 30;

/**
 * Warnings of parts that are missing or are something else. Decoders warn of much that does no
 * harm, too, such as filling before the end of a JPEG (the marker d9), or notes that none knows.
 */
const DAMAGE =
  /premature end.*|bad Huffman.*|found marker.*RST.*|extraneous bytes before marker 0x(?!d9).*|Invalid frame data.*|Unexpected end.*/i;

/**
 * Why the data of a picture cannot be decoded, in the words of its decoder; `undefined` where all
 * of it can.
 */
export async function dataFault(bytes: Buffer): Promise<string | undefined> {
  // Loaded late, because most of the time no picture is new.
  const { default: sharp } = await import('sharp');
  const decode = (failOn: 'warning' | 'error') =>
    sharp(bytes, { failOn, pages: -1, limitInputPixels: MOST_PIXELS })
      .timeout({ seconds: LONGEST })
      // All data is read, but few pixels are made of it.
      .resize(8, 8, { fit: 'fill' })
      .raw()
      .toBuffer();
  const warning = await said(() => decode('warning'));
  if (warning === undefined) return undefined;
  return DAMAGE.exec(warning)?.[0] ?? firstLine(await said(() => decode('error')));
}

const firstLine = (text: string | undefined): string | undefined => text?.trim().split('\n')[0];

/** What is said of an error, if there is one. */
async function said(decode: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await decode();
    return undefined;
  } catch (cause) {
    return (cause as Error).message;
  }
}
