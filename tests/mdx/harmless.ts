import { allowedElements } from '../../src/mdx/syntax/allowed-html.ts';
import { components, type Body } from '../../src/briefing/body.ts';
import { elementsOf, print } from './compiling.ts';

/** Elements that Dateline itself puts around what Markdown makes. */
const ours = ['section'];
const addresses = new Set([
  'href',
  'src',
  'action',
  'formAction',
  'xLinkHref',
  'poster',
  'background',
  'cite',
  'data',
  'srcSet',
]);

/**
 * What in a printed body could run, load from elsewhere or break the page's frame, as a browser
 * would read it; empty when it is harmless.
 */
export function harmIn(body: Body): string[] {
  const harm: string[] = [];
  for (const { tagName, properties } of elementsOf(print(body))) {
    const isComponent = tagName.startsWith('x-');
    if (!isComponent && ![...allowedElements, ...ours].includes(tagName)) harm.push(`<${tagName}>`);
    for (const [key, value] of Object.entries(properties)) {
      if (/^on/i.test(key) || key === 'style' || key === 'srcDoc')
        harm.push(`${key} on <${tagName}>`);
      if (addresses.has(key) && !isHarmless(String(value))) harm.push(`${key}="${String(value)}"`);
    }
  }
  for (const { component, props } of components(body)) {
    for (const [key, value] of Object.entries(props)) {
      const isFile = ['src', 'poster', 'captions'].includes(key);
      if (
        isFile
          ? !/^(?:\.\.?)?\/(?![/\\])/.test(String(value))
          : key === 'href' && !/^https?:/i.test(String(value).trim())
      )
        harm.push(`${key}="${String(value)}" on ${component}`);
    }
  }
  return harm;
}

/** As browsers read addresses: control characters at the ends and line ends within do not count. */
function isHarmless(address: string): boolean {
  try {
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(
      new URL(address, 'https://site.example/').protocol,
    );
  } catch {
    return true;
  }
}
