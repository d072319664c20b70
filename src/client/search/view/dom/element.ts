/** Makes an element; an attribute that is `true` has no value, `undefined` leaves it out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | true | undefined> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** The part of a page that its own markup holds. */
export const part = <Part extends HTMLElement>(root: ParentNode, selector: string): Part =>
  root.querySelector<Part>(selector)!;
