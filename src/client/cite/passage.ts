import { quoted } from '../../briefing/text/quotation-marks.ts';
import { copyText } from './copy.ts';
import { runsIn, wordsOf } from './runs.ts';
import { selectedPassage } from './selection.ts';
import { fragmentOf } from './text-fragment.ts';

/** Pixels between the passage and the button. */
const GAP = 8;
/** How long the button says that it has copied, in milliseconds. */
const SAID_MS = 2000;

/** Puts a button under a selected passage, which copies it with its citation. */
export function offerPassages(panel: HTMLElement): void {
  const { passage = '', copied = '', failed = '' } = panel.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite-passage';
  button.lang = panel.lang;
  button.ariaLive = 'polite';
  button.textContent = passage;
  // A press would take the selection away before the click.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  let forget: number | undefined;
  const say = (text: string) => {
    button.textContent = text;
    clearTimeout(forget);
    forget = window.setTimeout(() => (button.textContent = passage), SAID_MS);
  };
  button.addEventListener('click', () => {
    const range = selectedPassage();
    if (!range) return;
    copyText(citationOf(range)).then(
      () => say(copied),
      (cause: unknown) => {
        say(failed);
        console.warn(cause);
      },
    );
  });
  const place = () => {
    const box = selectedPassage()?.getBoundingClientRect();
    button.hidden = box === undefined;
    if (!box) return;
    const widest = document.documentElement.clientWidth - button.offsetWidth - GAP;
    button.style.top = `${box.bottom + scrollY + GAP}px`;
    button.style.left = `${Math.max(GAP, Math.min(box.left, widest)) + scrollX}px`;
  };
  let frame = 0;
  const placeSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  document.addEventListener('selectionchange', placeSoon);
  window.addEventListener('resize', placeSoon);
  document.querySelector('.prose')!.after(button);
  place();
}

/** The words, and the citation of the page with an address that leads to them. */
function citationOf(range: Range): string {
  const line = document.querySelector('.citation > p')!;
  const address = line.querySelector('.address')!.textContent.trim();
  const source = line.textContent.replace(/\s+/g, ' ').trim();
  const runs = runsIn(range);
  const lang = range.startContainer.parentElement?.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const cited = source.replace(address, () => address + fragmentOf(runs));
  return `${quoted(wordsOf(runs), lang)} (${cited})`;
}
