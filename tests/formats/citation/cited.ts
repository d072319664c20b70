import { addresses } from '../../../src/briefing/addresses/urls.ts';
import { workOf, type Work } from '../../../src/formats/citation/work.ts';
import { view } from '../../briefing/views.ts';

const url = 'https://example.org';
const settings = {
  to: addresses({ url, base: '/' }),
  name: 'The Wire',
  zone: 'Europe/Berlin',
  publisher: { name: 'Wire & Sons' },
  institutions: new Set(['Research Service', 'The Wire', 'Wire & Sons']),
};

/** What is cited of a briefing with this front matter. */
export const cited = (
  front: Record<string, unknown> = {},
  site: Partial<typeof settings> = {},
  id = '2021/talks',
): Work => workOf(view(id, front), { ...settings, ...site });
