import { momentAt } from '../../briefing/time/clock.ts';
import { pageFacts } from '../../briefing/briefing.ts';
import { pathBelow } from '../../briefing/addresses/id.ts';
import { withdrawalAt, type EarlierFacts } from '../../briefing/past.ts';
import { readBlobs } from '../../git/blobs.ts';
import { repositoryOf } from '../../git/run.ts';
import type { CompileSettings } from '../../mdx/compile.ts';
import { compileEarlier } from '../../mdx/earlier.ts';
import { digestOf, type Kept, type Store } from '../../store/store.ts';
import type { Historied } from './problems.ts';
import type { CommittedRevision, PublicText } from './history.ts';
import { BRIEFINGS } from './texts.ts';

/** Earlier texts are read from git and compiled once for ever. */

export interface PrepareOptions {
  root: string;
  /** The site's time zone. */
  zone: string;
  settings: CompileSettings;
  /** A digest of the rules by which texts are compiled. */
  rules: string;
  /** Whether writers are shown what they have changed since the last commit. */
  isPreview?: boolean;
}

/** A text to have ready, with what it belongs to. */
export interface Wanted {
  item: Historied;
  revision: CommittedRevision;
  text: PublicText & { commit: string; blob: string };
  name: string;
}

/** Texts that are in memory at one time. */
const BATCH = 100;

/** The name of the body of an earlier text, whose facts have `name`. */
export const bodyOf = (name: string): string => `${name} body`;

/** The text of a revision, unless it is the present one, or one that was withdrawn. */
export function wantedOf(
  item: Historied,
  revision: CommittedRevision,
  { rules, settings, isPreview }: PrepareOptions,
): Wanted[] {
  const { front } = item.facts;
  const isPresent = revision.status === front.status.instant;
  const text = isPresent ? isPreview && lastCommitted(revision) : revision.texts.at(-1);
  if (withdrawalAt(front, revision.status) || !text || !text.commit || !text.blob) return [];
  // What an earlier text does not say is taken from the present one.
  const { title, date, author, kind } = front;
  const parts = [rules, settings.base, text.path, text.digest, revision.status];
  const name = digestOf(JSON.stringify([...parts, title, date, author, kind]));
  return [{ item, revision, text: { ...text, commit: text.commit, blob: text.blob }, name }];
}

/** What was committed before a text that is in no commit. */
function lastCommitted({ texts }: CommittedRevision): PublicText | undefined {
  return texts.at(-1)?.commit ? undefined : texts.at(-2);
}

/** Compiles those that are not kept. */
export async function compileMissing(
  wanted: readonly Wanted[],
  shelf: Store,
  options: PrepareOptions,
): Promise<void> {
  const missing = wanted.filter(({ name }) => !shelf.has(name));
  for (let start = 0; start < missing.length; start += BATCH) {
    const batch = missing.slice(start, start + BATCH);
    const texts = new Map<string, string>();
    await readBlobs(
      repositoryOf(options.root, BRIEFINGS),
      batch.map(({ text }) => text.blob),
      (blob, bytes) => texts.set(blob, bytes.toString('utf8')),
    );
    const made: Kept[] = [];
    for (const one of batch) {
      const raw = texts.get(one.text.blob);
      if (raw !== undefined) made.push(...(await compile(one, raw, options)));
    }
    shelf.keep(made);
  }
}

async function compile(
  { item, revision, text, name }: Wanted,
  raw: string,
  { settings, zone }: PrepareOptions,
): Promise<Kept[]> {
  const status = momentAt(Date.parse(revision.status), zone);
  const { facts, body } = await compileEarlier(raw, pathBelow(text.path), settings, {
    ...item.facts.front,
    status,
  });
  const kept: EarlierFacts = {
    // Of a status without an offset, the history knows the zone.
    facts: { ...pageFacts(facts), front: { ...facts.front, status } },
    isReadable: body !== undefined,
  };
  return [
    [name, JSON.stringify(kept)],
    [bodyOf(name), JSON.stringify(body ?? [])],
  ];
}
