import { readState } from '../../query/state.ts';
import type { SearchState } from '../../types.ts';

/** Links to another state of search act in place; opened in a new tab they are plain addresses. */
export function followLinks(box: HTMLElement, follow: (state: SearchState) => void): void {
  box.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-state]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    follow(readState(link.search));
  });
}
