import { drawingSize } from '../../../src/media/drawing-size.ts';
import { svgFault } from '../../../src/media/svg-safety.ts';
import { elementsOf } from '../../mdx/compiling.ts';

const harmful =
  /^(?:script|foreignObject|iframe|embed|object|audio|video|set|animate\w*|link|handler)$/i;
const loads =
  /url\(\s*["']?(?!#|data:(?:image\/(?:png|jpe?g|gif|webp)|font|application\/(?:x-)?font))|@import|image-set\(|src\(|expression\(/i;

/** A drawing that is let through neither runs nor loads anything, read as a browser reads it. */
export function checkDrawing(text: string): string[] {
  const bytes = Buffer.from(text);
  const size = drawingSize(bytes);
  const isSize =
    !size || [size.width, size.height].every((side) => Number.isInteger(side) && side > 0);
  const faults = isSize ? [] : [`a size of ${size.width} × ${size.height}`];
  const said = svgFault(bytes);
  if (said !== undefined) return said === '' ? [...faults, 'a refusal without a reason'] : faults;
  for (const { tagName, properties, children } of elementsOf(text)) {
    if (harmful.test(tagName.replace(/^.*:/, ''))) faults.push(`<${tagName}> is let through`);
    for (const [key, value] of Object.entries(properties)) {
      const css = `${String(value)}`.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) =>
        String.fromCodePoint(Math.min(parseInt(code, 16), 0xffff)),
      );
      const isAddress =
        /href$/i.test(key) && !/^(?:#|data:image\/(?:png|jpe?g|gif|webp);)/i.test(css.trim());
      if (
        /^on/i.test(key) ||
        isAddress ||
        (/^(?:style|fill|stroke|mask|filter|clipPath|cursor|marker\w*)$/i.test(key) &&
          loads.test(css))
      )
        faults.push(`${key}="${css}" is let through`);
    }
    if (tagName === 'style' && loads.test(textOf(children)))
      faults.push(`a style is let through: ${textOf(children)}`);
  }
  return faults;
}

const textOf = (children: readonly unknown[]): string =>
  (children as { value?: string }[]).map(({ value = '' }) => value).join('');
