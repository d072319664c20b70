/** Milliseconds without a key before a search begins. */
const PAUSE = 30;

interface Listeners {
  /** At every key, to load what will be needed. */
  typed: (query: string) => void;
  /** After a pause. */
  paused: () => void;
}

/** Listens to what is typed. What an input method is still composing is not searched for. */
export function watchField(field: HTMLInputElement, { typed, paused }: Listeners): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    typed(field.value);
    timer = setTimeout(paused, PAUSE);
  };
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) wait();
    else clearTimeout(timer);
  });
  field.addEventListener('compositionend', wait);
}
