/** Offers to copy each citation of an open panel, and each of its files. */
export function offerCopies(panel: HTMLElement): void {
  const { copy = '', copied = '', failed = '' } = panel.dataset;
  const said = document.createElement('p');
  said.role = 'status';
  for (const entry of panel.querySelectorAll('dd:not(.files), .files a')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = copy;
    const name = nameOf(entry);
    button.ariaLabel = `${copy}: ${name}`;
    button.addEventListener('click', () => {
      copyText(textOf(entry)).then(
        () => (said.textContent = `${copied}: ${name}`),
        (cause: unknown) => {
          said.textContent = failed;
          console.warn(cause);
        },
      );
    });
    entry.after(entry.matches('dd') ? described(button) : button);
  }
  panel.append(said);
}

/** A list of descriptions holds nothing but names and descriptions. */
function described(button: HTMLButtonElement): HTMLElement {
  const description = document.createElement('dd');
  description.className = 'copy';
  description.append(button);
  return description;
}

const nameOf = (entry: Element): string =>
  (entry.matches('a') ? entry : entry.previousElementSibling)!.textContent!.trim();

async function textOf(entry: Element): Promise<string> {
  if (!(entry instanceof HTMLAnchorElement)) return entry.textContent!.trim();
  const answer = await fetch(entry.href);
  if (!answer.ok) throw new Error(`${entry.href} answered ${answer.status}`);
  return answer.text();
}

/** Safari allows it only at once, so that what is to come is handed over as a promise. */
export const copyText = (text: Promise<string> | string): Promise<void> =>
  navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': Promise.resolve(text).then(
        (plain) => new Blob([plain], { type: 'text/plain' }),
      ),
    }),
  ]);
