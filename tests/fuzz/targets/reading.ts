import { addresses } from '../../../src/briefing/addresses/urls.ts';
import type { Body } from '../../../src/briefing/body.ts';
import { viewOf, type BriefingView } from '../../../src/briefing/view.ts';
import { settingsFor } from '../../../src/corpus/compile/settings.ts';
import { compileWhole, type Compiled } from '../../../src/mdx/compile.ts';
import { site } from '../../fixtures/site.ts';

export const settings = settingsFor(site);
export const to = addresses(site);

/** A text as the build reads it; the view is missing where front matter could not be read. */
export async function read(
  text: string,
  path: string,
): Promise<{ compiled: Compiled; body: Body | undefined; view: BriefingView | undefined }> {
  const { compiled, body } = await compileWhole(text, path, `briefings/${path}`, settings);
  const { facts } = compiled;
  const now = '2022-06-01T00:00:00Z';
  const view = facts && viewOf({ ...compiled, facts, body: '' }, {}, { ...site, to, now });
  return { compiled, body, view };
}

/** The first of these addresses, as they stand on a briefing's page, that is none. */
export const unparsable = (hrefs: Iterable<string>): string[] =>
  [...hrefs]
    .filter((href) => !URL.canParse(href, `${site.url}/briefings/2021/a/`))
    .map((href) => `an address that cannot be parsed: "${href}"`);
