import type { BriefingView } from '../briefing/view.ts';

/**
 * What `make` makes of a briefing, once; in development every time, since the pictures of its cards
 * change while a site is written.
 */
export function perView<Value, Rest extends unknown[]>(
  make: (view: BriefingView, ...rest: Rest) => Value,
): (view: BriefingView, ...rest: Rest) => Value {
  if (import.meta.env.DEV) return make;
  const made = new WeakMap<BriefingView, { value: Value }>();
  return (view, ...rest) => {
    const known = made.get(view) ?? { value: make(view, ...rest) };
    made.set(view, known);
    return known.value;
  };
}
