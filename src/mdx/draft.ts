import { parseDocument } from 'yaml';
import type { Source } from './source.ts';

/**
 * Whether front matter says `draft: true`, whatever else is missing or wrong in it: a briefing
 * that is being written must not stop the site. Front matter that is no YAML says nothing.
 */
export function saysDraft({ yaml = '' }: Source): boolean {
  const document = parseDocument(yaml, { version: '1.2', prettyErrors: false, logLevel: 'error' });
  return document.errors.length === 0 && document.get('draft') === true;
}
