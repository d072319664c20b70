import type { SearchFailure } from '../errors.ts';

/** Shows why there is no search, with a button to try again; nothing of search need be loaded. */
export function showTrouble(box: HTMLElement, reason: SearchFailure | undefined): void {
  const trouble = box.querySelector<HTMLElement>('[data-search-error]')!;
  trouble.hidden = reason === undefined;
  for (const text of trouble.querySelectorAll<HTMLElement>('[data-reason]')) {
    text.hidden = text.dataset.reason !== reason;
  }
}
