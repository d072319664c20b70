import type { PublicDigest } from '../../briefing/past.ts';

/** Where a repository shows a file as it was in a commit. */
export function sourceHref(
  repository: string | undefined,
  text: PublicDigest | undefined,
): string | undefined {
  if (!repository || !text?.commit || !text.source) return undefined;
  const path = text.source.split('/').map(encodeURIComponent).join('/');
  return `${repository.replace(/\/$/, '')}/blob/${text.commit}/${path}`;
}
