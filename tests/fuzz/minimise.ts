/** Asks whether a shorter text still does what the long one did. */
type Probe = (text: string) => Promise<boolean>;

/** So many questions are enough for a text of this length, and bound the time. */
const MOST_PROBES = 300;

/**
 * The shortest text that is found by leaving out parts, the larger ones first (Zeller and
 * Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002): of lines, then of signs.
 */
export async function minimise(text: string, probe: Probe, most = MOST_PROBES): Promise<string> {
  let left = most;
  const bounded: Probe = async (shorter) => left-- > 0 && (await probe(shorter));
  const byLine = await leaveOut(text.split(/(?<=\n)/), bounded);
  return (await leaveOut([...byLine.join('')], bounded)).join('');
}

async function leaveOut(parts: readonly string[], probe: Probe): Promise<readonly string[]> {
  let kept = parts;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size > 1 ? Math.ceil(size / 2) : 0
  ) {
    for (let start = 0; start < kept.length;) {
      const shorter = kept.toSpliced(start, size);
      if (shorter.length > 0 && (await probe(shorter.join('')))) kept = shorter;
      else start += size;
    }
  }
  return kept;
}
