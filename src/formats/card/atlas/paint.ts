import { readFileSync } from 'node:fs';
import satori, { type SatoriNode } from 'satori';
import { type Card, sizeOf } from '../card.ts';
import type { Element, Style, TextLine } from '../drawing/boxes.ts';
import { emoji } from '../drawing/shaped-line.ts';
import { type Area, Canvas, packed } from './canvas.ts';
import { placeGlyph } from './glyphs.ts';
import { rasterise } from './png.ts';

/**
 * Paints a card: satori lays it out, and its boxes, glyphs and pictures are put on a canvas, which
 * takes a third of the time that satori's own drawing does.
 */

/** What only moves boxes about, so that satori alone need know it. */
const LAYOUT =
  /^(?:display|boxSizing|position|left|right|top|bottom|color|(?:min|max)?(?:width|height)|(?:flex|align|justify|padding|margin)[A-Za-z]*|(?:row|column)?gap)$/i;
const edges = ['borderLeft', 'borderTop', 'borderRight', 'borderBottom'] as const;
type Edge = (typeof edges)[number];
const isEdge = (name: string): boolean => edges.some((edge) => edge === name);

/** The card on a canvas; nothing where its template asks for more than boxes, lines and pictures. */
export async function paintCard(card: Card, page: Element): Promise<Canvas | undefined> {
  const nodes: SatoriNode[] = [];
  await satori(page as never, {
    ...sizeOf(card),
    fonts: [],
    embedFont: false,
    onNodeDetected: (node) => void nodes.push(node),
  });
  if (!nodes.every(isPaintable)) return undefined;
  const canvas = new Canvas(sizeOf(card));
  for (const node of nodes) {
    const { style, line, src } = node.props as Element['props'];
    paintBox(canvas, node, style);
    if (src) canvas.lay(await pixelsOf(src, node), node);
    if (line) paintLine(canvas, node, line);
  }
  return canvas;
}

const isColour = (value: unknown): boolean => /^#[\da-f]{6}$/i.test(String(value));
const BORDER = /^(\d+)px solid (#[\da-f]{6})$/i;

function isPaintable({ props, textContent }: SatoriNode): boolean {
  if (textContent !== undefined && textContent !== null) return false;
  return Object.entries((props as Element['props']).style ?? {}).every(([name, value]) =>
    name === 'background' || name === 'backgroundColor'
      ? isColour(value)
      : name === 'border' || isEdge(name)
        ? BORDER.test(String(value))
        : LAYOUT.test(name),
  );
}

function paintBox(canvas: Canvas, area: Area, style: Style): void {
  const ground = style.background ?? style.backgroundColor;
  if (ground !== undefined) canvas.rectangle(area, packed(String(ground)));
  for (const edge of edges) {
    const [, wide, colour] = BORDER.exec(String(style[edge] ?? style.border ?? '')) ?? [];
    if (colour) canvas.rectangle(edgeOf(area, edge, Number(wide)), packed(colour));
  }
}

function edgeOf({ left, top, width, height }: Area, edge: Edge, wide: number): Area {
  if (edge === 'borderTop') return { left, top, width, height: wide };
  if (edge === 'borderBottom') return { left, top: top + height - wide, width, height: wide };
  return { left: edge === 'borderLeft' ? left : left + width - wide, top, width: wide, height };
}

function paintLine(canvas: Canvas, { left, top }: Area, line: TextLine): void {
  const { size, color } = line;
  const baseline = top + line.baseline;
  for (const { outline, x, y, scale } of line.glyphs) {
    const place = { x: left + x * size, y: baseline - y * size, unit: scale * size };
    const glyph = placeGlyph(outline, place);
    if (glyph) canvas.cover(glyph.shape, glyph.left, glyph.top, packed(color));
  }
  for (const { file, x } of line.pictures) {
    const side = Math.round(emoji.size * size);
    const [across, down] = [left + x * size, baseline - emoji.above * size].map(Math.round);
    const area = { left: across!, top: down!, width: side, height: side };
    canvas.lay(drawing(readFileSync(file, 'utf8'), area), area);
  }
}

/** A vector picture as wide and high as is said. */
const drawing = (svg: string, { width, height }: Area): Uint8Array =>
  rasterise(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}"/></svg>`,
  ).pixels;

/** The pixels of a picture that stands in the card as a data URL, as large as its box. */
async function pixelsOf(src: string, { width, height }: Area): Promise<Uint8Array> {
  const [head = '', data = ''] = src.split(',', 2);
  const bytes = Buffer.from(data, 'base64');
  if (head.includes('image/svg')) {
    return drawing(bytes.toString(), { left: 0, top: 0, width, height });
  }
  const { default: sharp } = await import('sharp');
  return sharp(bytes).resize(width, height, { fit: 'fill' }).ensureAlpha().raw().toBuffer();
}
