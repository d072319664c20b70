import type { Saying } from '../../briefing/revisions/revisions.ts';
import { parseEmbargo, parseMoment } from '../../briefing/time/timestamp.ts';
import type { Source } from '../syntax/source.ts';
import { parseYaml } from './yaml.ts';

/**
 * What an earlier text says of when it may be read, whatever the rules for its other fields were:
 * its kind may be gone, its author may have had another form. `zone` is that of its time.
 * Undefined in doubt: where it cannot be read, or where one of the three fields is not plain.
 */
export function sayingOf({ yaml }: Source, zone: string): Saying | undefined {
  if (yaml === undefined) return undefined;
  const document = parseYaml(yaml);
  if (document.errors.length > 0) return undefined;
  const field = (name: string): unknown => document.get(name) ?? undefined;
  const status = timeIn(field('status'), parseMoment, zone);
  const draft = field('draft') ?? false;
  if (!status || typeof draft !== 'boolean') return undefined;
  const written = field('embargo');
  if (written === undefined) return { status, draft };
  const embargo = timeIn(written, parseEmbargo, zone);
  return embargo === undefined ? undefined : { status, draft, embargo };
}

function timeIn(value: unknown, parse: typeof parseMoment, zone: string): string | undefined {
  const moment = typeof value === 'string' ? parse(value, zone) : undefined;
  return typeof moment === 'object' ? moment.instant : undefined;
}
