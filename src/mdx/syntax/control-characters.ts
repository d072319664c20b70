import type { Root } from 'hast';
import type { Problems } from '../../briefing/problem.ts';
import { placeAt } from '../../briefing/place.ts';
import type { Source } from './source.ts';
import { childrenOf, isJsx, type AnyNode } from './tree.ts';

// eslint-disable-next-line no-control-regex -- what no writer means and HTML does not allow
const CONTROLS = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * Takes control characters out of a tree before any rule looks at it, and warns of them. They
 * stay in the source as long as it is parsed, so that all places are right.
 */
export function withoutControls(tree: Root, source: Source, problems: Problems): Root {
  const begin = source.yamlOffset + (source.yaml?.length ?? 0);
  const found = [...source.text.slice(begin).matchAll(CONTROLS)];
  for (const { 0: control, index } of found) {
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    problems.add({
      name: 'control-character',
      severity: 'warning',
      at: placeAt(source.text, begin + index),
      message: `A control character (U+${code}) stands here, which cannot be shown and is left out`,
      hint: 'Delete it; it often comes with text that was pasted from a PDF or a terminal.',
    });
  }
  // A reference such as &#7; makes one too.
  if (found.length > 0 || source.text.includes('&#')) clean(tree);
  return tree;
}

function clean(node: AnyNode): void {
  const plain = (text: string) => text.replace(CONTROLS, '');
  if (node.type === 'text' || node.type === 'comment') node.value = plain(node.value);
  if (node.type === 'element') {
    for (const [key, value] of Object.entries(node.properties)) {
      if (typeof value === 'string') node.properties[key] = plain(value);
    }
  }
  if (isJsx(node)) {
    for (const attribute of node.attributes) {
      if (typeof attribute.value === 'string') attribute.value = plain(attribute.value);
    }
  }
  childrenOf(node).forEach(clean);
}
