import { XmlFault, type Attribute } from './xml.ts';

export const SVG = 'http://www.w3.org/2000/svg';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** Which prefixes stand for a namespace that no browser shows; the default one is that of SVG. */
export class InertPrefixes {
  readonly #bound = new Map<string, boolean[]>();

  /** Binds what an element declares, and returns those prefixes. */
  enter(attributes: readonly Attribute[]): string[] {
    const declared: string[] = [];
    for (const { name, value, offset } of attributes) {
      if (name === 'xmlns' && value !== SVG) {
        throw new XmlFault(`xmlns="${value.slice(0, 60)}"`, offset);
      }
      if (!name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const bindings = this.#bound.get(prefix);
      if (bindings) bindings.push(isInert(value));
      else this.#bound.set(prefix, [isInert(value)]);
      declared.push(prefix);
    }
    return declared;
  }

  leave(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#bound.get(prefix)!.pop();
  }

  has(prefix: string): boolean {
    return this.#bound.get(prefix)?.at(-1) ?? false;
  }
}

const isInert = (namespace: string): boolean =>
  namespace === RDF || (namespace !== '' && !namespace.includes('www.w3.org'));
