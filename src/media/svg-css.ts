/**
 * What CSS in a drawing may ask for. Every function is on a list, because a new one may load; the
 * time is linear in the length of the text.
 */

/** Functions of colours, shapes, filters, numbers and selectors, of which none loads anything. */
const harmless = new Set(
  (
    'rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark device-cmyk icc-color ' +
    'translate translatex translatey translatez translate3d scale scalex scaley scalez scale3d ' +
    'rotate rotatex rotatey rotatez rotate3d skew skewx skewy matrix matrix3d perspective ' +
    'calc min max clamp abs sign round mod rem sin cos tan asin acos atan atan2 pow sqrt hypot ' +
    'log exp var env cubic-bezier steps linear blur brightness contrast drop-shadow grayscale ' +
    'hue-rotate invert opacity saturate sepia path polygon circle ellipse inset rect xywh shape ' +
    'linear-gradient radial-gradient conic-gradient repeating-linear-gradient ' +
    'repeating-radial-gradient repeating-conic-gradient not is where has lang dir nth-child ' +
    'nth-last-child nth-of-type nth-last-of-type local format tech'
  ).split(' '),
);

/** Attributes that name a part of the drawing: a paint, a path, a mask, a filter, a marker. */
const TAKES_URL =
  /^(?:fill|stroke|clip-path|mask|filter|marker|marker-start|marker-mid|marker-end)$/;

const PART = /\s*["']?#/y;
const OWN =
  /\s*["']?(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,]|data:(?:font|application\/(?:x-)?font)[-/])/iy;

/** Longer than the name of any function. */
const LONGEST_NAME = 40;
const NAME_END = /[-\w\u0080-\uffff]*$/;

/** What in a style sheet or a `style` attribute may not be published. */
export function cssFault(css: string): string | undefined {
  // Escapes can spell a forbidden word in another way.
  if (css.includes('\\')) return '"\\" in a style';
  const rule = /@import|behaviou?r\s*:|-moz-binding/i.exec(css);
  return rule ? `${rule[0]} in a style` : functionFault(css);
}

/** The first function in CSS, or in a CSS `attribute`, that is not known to be harmless. */
export function functionFault(css: string, attribute?: string): string | undefined {
  for (let at = css.indexOf('('); at >= 0; at = css.indexOf('(', at + 1)) {
    const name = NAME_END.exec(css.slice(Math.max(0, at - LONGEST_NAME), at))![0];
    // Brackets by themselves group what is in them.
    if (name === '' || harmless.has(name.toLowerCase())) continue;
    const isUrl = name.toLowerCase() === 'url';
    if (isUrl && isOwn(css, at + 1, attribute)) continue;
    const shown = css.slice(at - name.length, at + LONGEST_NAME);
    return `${shown}…, which ${isUrl ? 'leads elsewhere' : 'is not known to be harmless'}`;
  }
  return undefined;
}

function isOwn(css: string, at: number, attribute: string | undefined): boolean {
  if (attribute !== undefined && !TAKES_URL.test(attribute)) return false;
  const own = attribute === undefined ? OWN : PART;
  own.lastIndex = at;
  return own.test(css);
}
