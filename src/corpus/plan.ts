import { dirname, join, posix } from 'node:path';
import { pathBelow } from '../briefing/addresses/id.ts';
import { addresses } from '../briefing/addresses/urls.ts';
import type { Facts } from '../briefing/briefing.ts';
import { Fault } from '../briefing/internal-error.ts';
import { keptPictures, publicFacts, withdrawalOf, type Past } from '../briefing/past.ts';
import type { Size } from '../briefing/picture.ts';
import { planOf, type Plan } from '../briefing/plan/plan.ts';
import { hasErrors } from '../briefing/problem.ts';
import { markSuperseded } from '../briefing/stamp.ts';
import { viewOf } from '../briefing/view.ts';
import { sizeOfDrawing, sizeOfPicture } from '../media/drawing-size.ts';
import type { Site } from '../site.ts';
import { ownPages } from './disk/own-pages.ts';
import { keptPicture } from './history/kept-pictures.ts';
import { firstOfEachId, type Item } from './listing.ts';
import { steps } from './steps.ts';

interface PlanOptions {
  /** The project's folder. */
  root: string;
  site: Site;
  /** The present, UTC, RFC 3339. */
  now: string;
}

/** What the site with these briefings prints; the pictures in it are left to Astro. */
export function makePlan(listed: readonly Item[], { root, site, now }: PlanOptions): Plan {
  steps.views.publish({ briefings: listed.length });
  const items = firstOfEachId(listed);
  const known = items.filter(isKnown);
  const settings = { ...site, to: addresses(site), now };
  const views = known.map((item) => {
    const { id, file, body, facts, problems } = item;
    try {
      const drawings = drawingsOf(item, root);
      const shown = { id, file, body, problems, facts: publicFacts(facts), drawings };
      return viewOf(shown, {}, settings);
    } catch (cause) {
      throw new Fault(`The page of ${file} could not be prepared`, cause);
    }
  });
  markSuperseded(views);
  return planOf(
    {
      views,
      pasts: new Map(items.flatMap(({ id, past }): [string, Past][] => (past ? [[id, past]] : []))),
      unreadable: items.filter(({ facts }) => !facts),
      problems: items.flatMap(({ problems }) => problems),
      media: [...new Set(known.flatMap(mediaOf))],
      ownPages: ownPages(root),
    },
    site,
  );
}

type Known = Item & { facts: Facts };

const isKnown = (item: Item): item is Known => item.facts !== undefined;

/** Whether it shows its text, with pictures and files. */
export const isShown = (item: Item): item is Known =>
  isKnown(item) && !hasErrors(item.problems) && !withdrawalOf(item.facts.front);

const mediaOf = (item: Known): string[] =>
  isShown(item)
    ? [
        ...item.facts.media.map((path) => posix.join(posix.dirname(pathBelow(item.file)), path)),
        ...keptOf(item).filter((name) => name.endsWith('.svg')),
      ]
    : [];

const keptOf = ({ past }: Item): string[] => (past ? keptPictures(past) : []);

/**
 * The files of the pictures that a briefing shows, from the project's root, by the path that its
 * text names, or by the name under which one of an earlier text is kept.
 */
export const picturesOf = (item: Item): Record<string, string> =>
  isShown(item)
    ? Object.fromEntries([
        ...item.facts.pictures.map((path) => [path, posix.join(posix.dirname(item.file), path)]),
        ...keptOf(item)
          .filter((name) => !name.endsWith('.svg'))
          .map((name) => [name, keptPicture(name)]),
      ])
    : {};

/** What is drawn on the ground of the page, which has to have room and contrast for it. */
function drawingsOf(item: Known, root: string): Record<string, Size> {
  if (!isShown(item)) return {};
  const drawings: Record<string, Size> = {};
  const { media, pictures, publicPictures = [] } = item.facts;
  for (const path of [...media, ...pictures]) {
    const size = sizeOfDrawing(join(root, dirname(item.file), path));
    if (size) drawings[path] = size;
  }
  for (const name of keptOf(item)) {
    const size = sizeOfDrawing(join(root, keptPicture(name)));
    if (size) drawings[name] = size;
  }
  for (const path of publicPictures) {
    const size = sizeOfPicture(join(root, 'public', path));
    if (size) drawings[path] = size;
  }
  return drawings;
}
