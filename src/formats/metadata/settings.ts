import type { Addresses } from '../../briefing/addresses/urls.ts';
import type { Site } from '../../site.ts';

/** What of the site shapes the metadata of its pages. */
export interface MetadataSettings {
  to: Addresses;
  site: Pick<
    Site,
    'name' | 'description' | 'url' | 'base' | 'lang' | 'zone' | 'publisher' | 'kinds'
  >;
}
