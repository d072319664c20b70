import { facets } from '../briefing/addresses/facets.ts';
import { showTrouble } from './search/view/failure.ts';

/**
 * Opens search when it is asked for: by the button in the masthead, by `/` or Ctrl/⌘ K, by
 * turning to the form of the search page, or by a query in its address. Until then nothing of it
 * is loaded.
 */
export function openSearchOnDemand(): void {
  const box = document.querySelector<HTMLElement>('.search, #search-dialog');
  const link = document.querySelector('.masthead [data-search-link]');
  if (!box || !link) return;
  const field = box.querySelector<HTMLInputElement>('[name=q]')!;
  const dialog = box instanceof HTMLDialogElement ? box : undefined;
  let loading: Promise<void> | undefined;

  const load = () => {
    if (loading) return;
    box.ariaBusy = 'true';
    loading = import('./search/view/mount.ts')
      .then(({ mount }) => {
        showTrouble(box, undefined);
        mount(box);
      })
      .catch((cause: unknown) => {
        loading = undefined;
        showTrouble(box, navigator.onLine ? 'missing' : 'offline');
        addEventListener('online', load, { once: true });
        console.warn(cause);
      })
      .finally(() => (box.ariaBusy = null));
  };
  const open = () => {
    if (dialog && !dialog.open) dialog.showModal();
    field.focus();
    field.select();
    load();
  };

  link.replaceWith(buttonFor(link, open));
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
    const command = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    if (event.isComposing || !(slash || command)) return;
    event.preventDefault();
    open();
  });
  box.querySelector('[data-retry]')!.addEventListener('click', () => {
    // The button goes, and would take its reader's focus with it.
    field.focus();
    load();
  });
  if (dialog) closeOnDemand(dialog);
  else {
    const follow = (typed: string) => {
      const asked = new URLSearchParams(location.search);
      field.value = typed || (asked.get('q') ?? '');
      if (field.value || ['from', 'to', ...facets].some((name) => asked.get(name))) load();
    };
    // Back and forward may lead to a search before anything of it is loaded.
    addEventListener('popstate', () => follow(''));
    field.addEventListener('focus', load);
    follow(field.value);
    if (field === document.activeElement) load();
  }
}

/** The link's place is taken by a button that looks the same. */
function buttonFor(link: Element, open: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.searchOpen = '';
  button.className = link.className;
  button.ariaCurrent = link.ariaCurrent;
  button.ariaKeyShortcuts = '/ Control+K Meta+K';
  button.append(...link.childNodes);
  button.addEventListener('click', open);
  return button;
}

/** By its button, by a click beside it, and by Escape, which a search field would take. */
function closeOnDemand(dialog: HTMLDialogElement): void {
  dialog.querySelector('[data-close]')!.addEventListener('click', () => dialog.close());
  dialog.addEventListener('pointerdown', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));
