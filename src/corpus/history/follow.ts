import { idOf, isBriefing, pathBelow } from '../../briefing/addresses/id.ts';
import { aliasPath } from '../../briefing/addresses/alias.ts';
import type { FileLine, FileVersion } from '../../git/lines.ts';

/** Follows each briefing back through the files that it has been. */

/** What is asked of a briefing to follow it. */
export interface Followed {
  id: string;
  /** From the project's root. */
  file: string;
  aliases: readonly string[];
}

export interface FollowedFiles {
  /** The versions of each briefing by its id, newest first. */
  versions: Map<string, FileVersion[]>;
  /** The earlier ids of each briefing by its id, latest first. */
  formerIds: Map<string, string[]>;
  /** Briefings that are there no longer, and that none goes on with. */
  ended: Ended[];
}

export interface Ended {
  id: string;
  file: string;
  line: FileLine;
}

/**
 * A file goes on with another one if its content was the same in one commit (see `fileLines`), if
 * it has the same address, or if its briefing names the other's address among its aliases.
 */
export function follow(
  lines: ReadonlyMap<string, readonly FileLine[]>,
  briefings: readonly Followed[],
): FollowedFiles {
  const gone = new Map<string, Ended[]>();
  for (const [file, [latest]] of lines) {
    const path = pathBelow(file);
    if (!latest?.ended || !isBriefing(path)) continue;
    const id = idOf(path);
    gone.set(id, [...(gone.get(id) ?? []), { id, file, line: latest }]);
  }
  const past: FollowedFiles = { versions: new Map(), formerIds: new Map(), ended: [] };
  for (const { id, file, aliases } of briefings) {
    const open = lines.get(file)?.find(({ ended }) => !ended);
    const names = [id, ...aliases.flatMap((alias) => idOfAlias(alias) ?? [])];
    const earlier = names
      .flatMap((name) => take(gone, name))
      .sort((a, b) => b.line.ended!.committed - a.line.ended!.committed);
    const versions = [...(open?.versions ?? []), ...earlier.flatMap(({ line }) => line.versions)];
    past.versions.set(id, versions);
    const ids = versions.map(({ path }) => idOf(pathBelow(path)));
    past.formerIds.set(
      id,
      [...new Set(ids)].filter((other) => other !== id),
    );
  }
  past.ended = [...gone.values()].flat();
  return past;
}

function take(gone: Map<string, Ended[]>, id: string): Ended[] {
  const taken = gone.get(id) ?? [];
  gone.delete(id);
  return taken;
}

/** `/briefings/2021/old/` → `2021/old`; nothing for an alias that is no briefing's address. */
function idOfAlias(alias: string): string | undefined {
  const path = aliasPath(alias);
  return path?.startsWith('briefings/') ? path.slice('briefings/'.length) : undefined;
}
