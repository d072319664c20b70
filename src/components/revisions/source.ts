import type { PublicDigest } from '../../briefing/past.ts';

/** Where a repository shows a file as it was in a commit. */
export function sourceHref(
  repository: string | undefined,
  text: PublicDigest | undefined,
): string | undefined {
  if (!repository || !text?.commit) return undefined;
  const path = text.path.split('/').map(encodeURIComponent).join('/');
  return `${repository.replace(/\/$/, '')}/blob/${text.commit}/${path}`;
}
