import { joinWords, reveal } from '../briefing/search.ts';
import type { Found, FoundSection } from './search-pagefind.ts';

/** Fills a copy of the page's template with one result. */
export function renderResult(
  template: HTMLTemplateElement,
  found: Found,
  sections: readonly FoundSection[],
): Element {
  const result = template.content.firstElementChild!.cloneNode(true) as Element;
  const part = (selector: string) => result.querySelector<HTMLElement>(selector)!;
  const facts = reveal(found.meta.facts!);
  const { kind = [], author = [] } = found.filters;
  result.setAttribute('lang', facts.lang);
  result.setAttribute('dir', facts.dir);
  part('[data-kind]').textContent = kind.join(', ');
  link(part('[data-title]'), found.url, found.meta.title!);
  part('[data-excerpt]').innerHTML = joinWords(found.excerpt);
  part('[data-authors]').textContent = author.join(', ');
  part('[data-stamp]').classList.add(`stamp-${facts.state}`);
  part('.stamp-word').textContent = facts.label;
  part('time').setAttribute('datetime', facts.instant);
  part('time').textContent = facts.status;
  fillOrRemove(part('.stamp-state'), facts.word);
  fillOrRemove(part('[data-standing]'), facts.standing);
  fillSections(part('.search-sections'), sections);
  return result;
}

function fillSections(list: HTMLElement, sections: readonly FoundSection[]): void {
  const item = list.firstElementChild!;
  list.replaceChildren(
    ...sections.map(({ title, url, excerpt }) => {
      const section = item.cloneNode(true) as Element;
      link(section.querySelector('a')!, url, title);
      section.querySelector('[data-excerpt]')!.innerHTML = joinWords(excerpt);
      return section;
    }),
  );
  if (sections.length === 0) list.remove();
}

function link(anchor: HTMLElement, url: string, text: string): void {
  anchor.setAttribute('href', url);
  anchor.textContent = joinWords(text);
}

function fillOrRemove(element: HTMLElement, text: string): void {
  if (text) element.textContent = text;
  else element.remove();
}
