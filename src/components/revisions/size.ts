import type { Messages } from '../../briefing/messages/messages.ts';
import type { PublicDigest } from '../../briefing/past.ts';
import type { Difference } from '../../difference/revision.ts';

/** The size of a change in words; a moved word is neither removed nor added. */
export function sizeInWords(
  { size }: Pick<Difference, 'size'>,
  said: Messages['revisions'],
): string {
  const parts = (['added', 'removed', 'moved', 'links'] as const).flatMap((what) =>
    size[what] > 0 ? [said[what](size[what])] : [],
  );
  return parts.join(', ') || said.unchanged;
}

/** Where a repository shows a file as it was in a commit. */
export function sourceHref(
  repository: string | undefined,
  text: PublicDigest | undefined,
): string | undefined {
  if (!repository || !text?.commit) return undefined;
  const path = text.path.split('/').map(encodeURIComponent).join('/');
  return `${repository.replace(/\/$/, '')}/blob/${text.commit}/${path}`;
}
