import type { Size } from '../briefing/picture.ts';

/** So many bytes hold all that stands before the picture itself in a PNG of a usual program. */
export const PNG_HEAD = 4096;

/** Of a colour type with a channel for transparency (PNG, third edition, 11.2.1). */
const WITH_ALPHA = new Set([4, 6]);

/**
 * The size in pixels of a PNG of which parts may be transparent, by its first bytes as text of
 * one byte a letter; `undefined` for all others.
 */
export function transparentSize(head: string): Size | undefined {
  const bytes = Buffer.from(head, 'latin1');
  if (bytes.length < 26 || head.slice(12, 16) !== 'IHDR') return undefined;
  const [data] = head.split('IDAT', 1);
  if (!WITH_ALPHA.has(bytes[25]!) && !data!.includes('tRNS')) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
