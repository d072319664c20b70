/** `missing`: the host has no (whole) index; `offline`: the host cannot be reached. */
export type SearchFailure = 'missing' | 'offline';

/** Why a search could not be made; another attempt may succeed. */
export class SearchError extends Error {
  readonly reason: SearchFailure;

  constructor(reason: SearchFailure, options?: ErrorOptions) {
    super(`search is ${reason}`, options);
    this.name = 'SearchError';
    this.reason = reason;
  }
}

/** Finds out why a file of the index could not be loaded. */
export async function failure(bundle: string, cause: unknown): Promise<SearchError> {
  if (cause instanceof SearchError) return cause;
  return new SearchError((await reaches(bundle)) ? 'missing' : 'offline', { cause });
}

async function reaches(bundle: string): Promise<boolean> {
  if (globalThis.navigator?.onLine === false) return false;
  try {
    await fetch(`${bundle}pagefind-entry.json`, { cache: 'no-store' });
    return true;
  } catch {
    return false;
  }
}
