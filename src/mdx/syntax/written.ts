import type { Element } from 'hast';

/** What is known of an element that a writer wrote as HTML. */
interface Written {
  written?: boolean;
  /** Its tag ends with `/>`, which HTML reads past. */
  selfClosing?: boolean;
}

/** Whether a writer wrote this element as HTML; all others are made by Markdown. */
export const isWritten = (node: Element): boolean =>
  (node.data as Written | undefined)?.written === true;

export const isSelfClosing = (node: Element): boolean =>
  (node.data as Written | undefined)?.selfClosing === true;

export function markWritten(node: Element, { selfClosing = false }: Written = {}): void {
  node.data = { ...node.data, written: true, selfClosing } as NonNullable<Element['data']>;
}
