/** What is used of Pagefind's Component UI (https://pagefind.app/docs/search-ui/). */

export interface FoundSection {
  title: string;
  url: string;
  /** HTML: text with `<mark>` around what was searched for. */
  excerpt: string;
}

export interface Found extends FoundSection {
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Instance {
  searchTerm: string;
  triggerSearch(term: string): void;
  triggerLoad(): Promise<void>;
  registerInput(element: HTMLElement, can: { keyboardNavigation: boolean }): void;
  /** Moves to the first result, if there is one. */
  focusNextResults(from: Element): boolean;
  getDisplaySubResults(found: Found, most: number): FoundSection[];
  on(event: 'filters' | 'results', listener: () => void): void;
}

/** `<pagefind-results>`, which shows what this function makes of a result. */
export interface ResultsElement extends HTMLElement {
  resultTemplate: (found: Found) => Element;
}

declare global {
  interface Window {
    PagefindComponents: { getInstanceManager(): { getInstance(name: string): Instance } };
  }
}

/** Loads the interface and gives the instance that all its elements on the page share. */
export async function loadPagefind(bundle: string): Promise<Instance> {
  await import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`);
  return window.PagefindComponents.getInstanceManager().getInstance('default');
}
