import type { BriefingView } from '../../briefing/view.ts';
import { asHtml, type Html } from './html.ts';

type Draw = (view: BriefingView) => Promise<string>;

const forms = new Map<string, WeakMap<BriefingView, string>>();

/**
 * Rows one after the other, each drawn once for a form, by the view that it shows. A build works
 * out every view once; development makes new views for every page, so that no row outlives its
 * briefing.
 */
export function keptRows(
  form: string,
  views: readonly BriefingView[],
  draw: Draw,
): Html | Promise<Html> {
  let rows = forms.get(form);
  if (!rows) forms.set(form, (rows = new WeakMap()));
  const missing = views.filter((view) => !rows.has(view));
  const all = () => asHtml(views.map((view) => rows.get(view)).join(''));
  return missing.length === 0 ? all() : drawInto(rows, missing, draw).then(all);
}

async function drawInto(
  rows: WeakMap<BriefingView, string>,
  views: readonly BriefingView[],
  draw: Draw,
): Promise<void> {
  for (const view of views) rows.set(view, await draw(view));
}
