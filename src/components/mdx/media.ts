import { addresses } from '../../briefing/addresses/urls.ts';
import type { BriefingView } from '../../briefing/view.ts';
import { site } from '../../site.ts';

const to = addresses(site);

type Format = 'avif' | 'gif' | 'jpg' | 'webp';

/** The formats in which a picture is offered, and the one for browsers that know none of them. */
export function formatsOf(
  format: string | undefined,
  isTransparent: boolean,
): { formats: Format[]; fallbackFormat: Format } {
  // These may move, which no other format can keep: it would get all frames one below the other.
  if (format === 'gif' || format === 'webp') return { formats: ['webp'], fallbackFormat: format };
  // JPEG would make what is transparent black.
  if (isTransparent) return { formats: ['avif'], fallbackFormat: 'webp' };
  return { formats: ['avif', 'webp'], fallbackFormat: 'jpg' };
}

/** The address of a file that is served as it is, named relative to its briefing or from `public/`. */
export function mediaHref(briefing: BriefingView | undefined, path: string): string {
  if (path.startsWith('/')) return to.file(path.split('/').map(encodeURIComponent).join('/'));
  const folder = briefing?.file.replace(/[^/]*$/, '') ?? 'briefings/';
  const { pathname } = new URL(path, `http://site/${folder}`);
  return to.media(pathname.replace(/^\/briefings\//, ''));
}
