import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleBriefings, makeProject } from '../site/project.ts';

const folder = fileURLToPath(new URL('briefings', import.meta.url));

/**
 * The repository's own briefings, and a few that show what those do not: German, Arabic, a
 * correction, a successor, a film of one's own. By path below `briefings/`.
 */
function auditBriefings(): Record<string, string | Uint8Array> {
  const added = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)] as const);
  return {
    ...exampleBriefings(),
    ...Object.fromEntries(added),
    // Nothing plays it: the page must be sound without a byte of the film.
    '2022/erstes-treffen/film.mp4': '',
  };
}

/** The folder of a new project with all briefings of the audit. */
export const auditProject = (): string => makeProject({ briefings: auditBriefings() });
