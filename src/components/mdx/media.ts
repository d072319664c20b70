import { addresses } from '../../briefing/addresses/urls.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { site } from '../../site.ts';

const to = addresses(site);

/** The address of a file that is served as it is, named relative to its briefing or from `public/`. */
export const mediaHref = (briefing: BriefingView | undefined, path: string): string =>
  briefing?.moved?.get(path) ?? to.fileBeside(briefing?.file ?? 'briefings/', path);
