import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, pagesIn } from '../site/dist.ts';

/**
 * One page of each kind, as addresses below the base: of all pages at the same depth of the same
 * section the largest, every briefing, and search with results. Pages that only redirect are none.
 */
export function pagesOfEachKind(dist: string): string[] {
  const largest = new Map<string, { path: string; size: number }>();
  for (const path of pagesIn(dist)) {
    const full = join(dist, path);
    if (/http-equiv=["']?refresh/i.test(readFileSync(full, 'utf8'))) continue;
    const parts = path.split('/');
    const isBriefing = parts[0] === 'briefings' && parts.length > 2;
    const kind = isBriefing ? path : `${parts[0]} ${parts.length}`;
    const { size } = statSync(full);
    if (size > (largest.get(kind)?.size ?? -1)) largest.set(kind, { path, size });
  }
  const pages = [...largest.values()].map(({ path }) => addressOf(path, ''));
  return [...pages, 'search/?q=russia'].sort();
}
