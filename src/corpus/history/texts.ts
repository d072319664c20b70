import { createHash } from 'node:crypto';
import { revisionsOf, type Saying, type TextVersion } from '../../briefing/revisions/revisions.ts';
import { readBlobs } from '../../git/blobs.ts';
import type { FileVersion } from '../../git/lines.ts';
import { repositoryOf } from '../../git/run.ts';
import { sayingOf } from '../../mdx/front-matter/saying.ts';

/** What earlier texts say of themselves, read once for ever. */

/** The folder of briefings, from the project's root. */
export const BRIEFINGS = 'briefings';

export interface HistoryFacts {
  /** The zone of times without an offset. */
  zone: string;
  /** The zones of earlier times, each until a day or an instant (ISO 8601). */
  formerZones?: readonly { until: string; zone: string }[];
  /** The commit after which the site's history begins. */
  historyFrom?: string;
}

/** What is kept between builds, by name, as JSON. */
export interface KeptHistory {
  read: (name: string) => unknown;
  keep: (things: readonly (readonly [name: string, json: string])[]) => void;
}

export interface TextOptions {
  root: string;
  site: HistoryFacts;
  /** The present, UTC, RFC 3339. */
  now: string;
  kept: KeptHistory;
  /** A digest of the rules by which texts are read. */
  rules: string;
}

/** What was read of a blob, in the zone of its time. */
export interface Read {
  digest: string;
  says?: Saying;
}

/**
 * The versions back to the first whose text git lacks: of what came before it nobody knows whether
 * it was the last text with its status.
 */
export function sinceMissing(
  versions: readonly FileVersion[],
  read: ReadonlyMap<string, Read>,
): readonly FileVersion[] {
  const at = versions.findIndex((version) => !read.has(keyOf(version)));
  return at < 0 ? versions : versions.slice(0, at);
}

export const withSaying = (version: FileVersion, read: ReadonlyMap<string, Read>): TextVersion => {
  const says = read.get(keyOf(version))?.says;
  return { ...version, ...(says && { says }) };
};

export const textDigest = (
  version: Pick<FileVersion, 'blob' | 'committed'>,
  read: ReadonlyMap<string, Read>,
) => read.get(keyOf(version))?.digest ?? '';

const keyOf = ({ blob, committed }: Pick<FileVersion, 'blob' | 'committed'>) =>
  `${blob} ${committed}`;

/** What is said in the texts of these versions; read are only those that no earlier build has read. */
export async function readSayings(
  versions: readonly FileVersion[],
  { root, site, kept, rules }: TextOptions,
): Promise<Map<string, Read>> {
  const read = new Map<string, Read>();
  const missing: FileVersion[] = [];
  const nameOf = (version: FileVersion) =>
    ['text', rules, version.blob, zoneAt(version.committed, site)].join(' ');
  for (const version of versions) {
    const found = kept.read(nameOf(version)) as Read | undefined;
    if (found) read.set(keyOf(version), found);
    else missing.push(version);
  }
  const byBlob = Map.groupBy(missing, ({ blob }) => blob);
  const fresh: [string, string][] = [];
  await readBlobs(repositoryOf(root, BRIEFINGS), byBlob.keys(), (blob, bytes) => {
    const text = bytes.toString('utf8');
    const digest = sha256(text);
    for (const version of byBlob.get(blob)!) {
      const says = sayingOf(text, zoneAt(version.committed, site));
      const found: Read = { digest, ...(says && { says }) };
      read.set(keyOf(version), found);
      fresh.push([nameOf(version), JSON.stringify(found)]);
    }
  });
  kept.keep(fresh);
  return read;
}

/** Line ends are those of the checkout; they are no change of a text. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** The zone in which a status without an offset was meant when it was committed. */
function zoneAt(committed: number, { zone, formerZones = [] }: HistoryFacts): string {
  const former = formerZones
    .toSorted((a, b) => Date.parse(a.until) - Date.parse(b.until))
    .find(({ until }) => committed * 1000 < Date.parse(until));
  return former?.zone ?? zone;
}

/** One text in two files, or with other line ends, is one text. */
export const withoutRepeats = <Text extends { digest: string }>(texts: readonly Text[]): Text[] =>
  texts.filter(({ digest }, at) => texts[at + 1]?.digest !== digest);

export const countRevisions = (
  versions: readonly FileVersion[],
  read: ReadonlyMap<string, Read>,
  now: string,
): number =>
  revisionsOf(
    versions.map((version) => withSaying(version, read)),
    now,
  ).revisions.length;
