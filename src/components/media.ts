import { addresses } from '../briefing/urls.ts';
import type { BriefingView } from '../briefing/view.ts';
import { site } from '../site.ts';

const to = addresses(site);

/** The address of a file that is served as it is, named relative to its briefing. */
export function mediaHref(briefing: BriefingView | undefined, path: string): string {
  const folder = briefing?.file.replace(/[^/]*$/, '') ?? 'briefings/';
  const { pathname } = new URL(path, `http://site/${folder}`);
  return to.media(pathname.replace(/^\/briefings\//, ''));
}
