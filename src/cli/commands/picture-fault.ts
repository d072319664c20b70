import { Fault } from '../../briefing/internal-error.ts';
import { shownPicture } from '../../corpus/shown-picture.ts';
import { openSession } from '../../corpus/session.ts';
import { now, site } from '../../site.ts';

/** What our service for pictures throws, which Astro wraps in an error of its own. */
type Refused = Error & { picture: string };

/** Says of a picture that could not be converted which it is, and who shows it; gives back all else. */
export async function namingPicture(error: unknown, root: string): Promise<unknown> {
  const refused = refusedIn(error);
  if (!refused) return error;
  const { items } = (await openSession({ root, site, now })).list();
  const shown = shownPicture(root, items, refused.picture);
  if (!shown) return error;
  const { picture, briefing } = shown;
  return new Fault(`${picture}, which ${briefing} shows, could not be converted`, refused);
}

/** The first that was refused: Astro goes on with the others, and tells of all of them together. */
function refusedIn(error: unknown): Refused | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('picture' in error) return error as Refused;
  const causes = error instanceof AggregateError ? error.errors : [error.cause];
  for (const cause of causes) {
    const refused = refusedIn(cause);
    if (refused) return refused;
  }
  return undefined;
}
