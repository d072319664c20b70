import type { ResultFacts } from '../../../search/result-facts.ts';
import { make } from './dom/element.ts';
import type { FoundResult, FoundSection } from '../types.ts';

/** A result in its place of which nothing can be shown. */
export const renderUnreadable = (text: string): HTMLLIElement =>
  make('li', { class: 'river-item' }, make('p', { class: 'search-excerpt' }, text));

/** One result, as lists show a briefing; in brief its sections are links without excerpts. */
export function renderResult(found: FoundResult, { brief }: { brief: boolean }): HTMLLIElement {
  const { marked: title, url, excerpt, facts, filters, sections } = found;
  const foot = make('p', { class: 'river-foot' }, ...(facts ? [stamp(facts)] : []));
  if (filters.author) {
    foot.append(make('span', { class: 'river-by' }, filters.author.join(', ')));
  }
  if (facts?.standing)
    foot.append(make('strong', { class: 'standing', lang: facts.words }, facts.standing));
  const titled = make('a', { href: url, 'data-title': true });
  titled.innerHTML = title;
  const item = make(
    'li',
    { class: 'river-item', lang: facts?.lang, dir: facts?.dir },
    make('p', { class: 'kicker' }, filters.kind?.join(', ') ?? ''),
    make('h2', { class: 'river-title' }, titled),
  );
  if (excerpt) item.append(marked('p', 'search-excerpt', excerpt));
  if (sections.length > 0) {
    const links = sections.map((one) => section(brief ? { ...one, excerpt: '' } : one));
    item.append(make('ul', { class: 'search-sections' }, ...links));
  }
  item.append(foot);
  return item;
}

/** Puts results in place of others. A reader who had come to one of them is still among them. */
export function replaceResults(list: HTMLElement, results: readonly HTMLElement[]): void {
  const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
  const href = focused?.getAttribute('href');
  list.replaceChildren(...results);
  if (!focused) return;
  const links = [...list.querySelectorAll('a')];
  (links.find((link) => link.getAttribute('href') === href) ?? links[0])?.focus();
}

/** The signature, as `StatusStamp.astro` prints it. */
function stamp(facts: ResultFacts): HTMLElement {
  const { state, label, instant, status, word, reviewBy, due, words } = facts;
  const stamp = make(
    'span',
    { class: `stamp stamp-${state}`, lang: words, 'data-review-by': reviewBy, 'data-due': due },
    make('span', { class: 'stamp-word' }, label),
    make('time', { datetime: instant }, status),
  );
  if (word) stamp.append(make('span', { class: 'stamp-state' }, word));
  return stamp;
}

function section({ title, url, excerpt }: FoundSection): HTMLLIElement {
  const item = make('li', {}, make('a', { href: url }, title));
  if (excerpt) item.append(' ', marked('span', 'search-excerpt', excerpt));
  return item;
}

/** The engine has escaped everything but its marks. */
function marked(tag: 'p' | 'span', name: string, html: string): HTMLElement {
  const element = make(tag, { class: name });
  element.innerHTML = html;
  return element;
}
