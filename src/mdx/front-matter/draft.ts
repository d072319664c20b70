import type { Source } from '../syntax/source.ts';
import { parseYaml } from './yaml.ts';

/**
 * Whether front matter says `draft: true`, whatever else is missing or wrong in it: a briefing
 * that is being written must not stop the site. Where it is no YAML, a line that says so by itself
 * is enough, unless another contradicts it. Such a file is never published in any case; it is only
 * left out instead of stopping the build.
 */
export function saysDraft({ yaml = '' }: Source): boolean {
  const document = parseYaml(yaml);
  if (document.errors.length === 0) return document.get('draft') === true;
  const said = yaml.match(/^draft:.*$/gm) ?? [];
  return said.length === 1 && /^draft:[ \t]+true[ \t]*(?:[ \t]#.*)?$/.test(said[0]!);
}
