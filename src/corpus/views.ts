import type { Facts } from '../briefing/briefing.ts';
import { Fault } from '../briefing/internal-error.ts';
import { addresses } from '../briefing/addresses/urls.ts';
import { markSuperseded } from '../briefing/stamp.ts';
import { byStatus, viewOf, type BriefingView } from '../briefing/view.ts';
import type { Item } from './listing.ts';
import { steps } from './steps.ts';
import type { Site } from '../site.ts';

/**
 * Briefings as their pages show them; of two with one id, the first. Those that were taken back
 * are not among them.
 */
export function viewsOf(items: readonly Item[], site: Site, now: string): BriefingView[] {
  steps.views.publish({ briefings: items.length });
  const settings = { ...site, to: addresses(site), now };
  const views = new Map<string, BriefingView>();
  for (const item of items) {
    if (!isKnown(item) || views.has(item.id)) continue;
    try {
      views.set(item.id, viewOf(item, {}, settings));
    } catch (cause) {
      throw new Fault(`The page of ${item.file} could not be prepared`, cause);
    }
  }
  const list = [...views.values()].sort(byStatus);
  markSuperseded(list);
  return list.filter(({ withdrawn }) => !withdrawn);
}

const isKnown = (item: Item): item is Item & { facts: Facts } => item.facts !== undefined;
