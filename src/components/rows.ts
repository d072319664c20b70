import type { BriefingView } from '../briefing/view.ts';

const forms = new Map<string, WeakMap<BriefingView, string>>();

/**
 * The HTML of rows by the view that they show. A build works out every view once; development
 * makes new views for every page, so that no row outlives its briefing.
 */
export function keptRows(form: string): WeakMap<BriefingView, string> {
  let rows = forms.get(form);
  if (!rows) forms.set(form, (rows = new WeakMap()));
  return rows;
}
