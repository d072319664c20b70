import type { Saying } from '../../briefing/revisions/revisions.ts';
import { parseEmbargo, parseMoment } from '../../briefing/time/timestamp.ts';
import { frontMatterOf } from '../syntax/source.ts';
import { readPlain } from './fast-yaml.ts';
import { parseYaml } from './yaml.ts';

/**
 * What an earlier text says of when it may be read, whatever the rules for its other fields were:
 * its kind may be gone, its author may have had another form. `zone` is that of its time.
 * Undefined in doubt: where it cannot be read, or where one of the three fields is not plain.
 */
export function sayingOf(raw: string, zone: string): Saying | undefined {
  const yaml = frontMatterOf(raw);
  const field = yaml === undefined ? undefined : fieldsOf(yaml);
  if (!field) return undefined;
  const status = timeIn(field('status'), parseMoment, zone);
  const draft = field('draft') ?? false;
  if (!status || typeof draft !== 'boolean') return undefined;
  const written = field('embargo');
  if (written === undefined) return { status, draft };
  const embargo = timeIn(written, parseEmbargo, zone);
  return embargo === undefined ? undefined : { status, draft, embargo };
}

/** Its fields by their names; nothing where it is not YAML. */
function fieldsOf(yaml: string): ((name: string) => unknown) | undefined {
  const plain = readPlain(yaml, 1);
  if (plain) return (name) => plain.data[name];
  const document = parseYaml(yaml);
  if (document.errors.length > 0) return undefined;
  return (name) => document.get(name) ?? undefined;
}

function timeIn(value: unknown, parse: typeof parseMoment, zone: string): string | undefined {
  const moment = typeof value === 'string' ? parse(value, zone) : undefined;
  return typeof moment === 'object' ? moment.instant : undefined;
}
