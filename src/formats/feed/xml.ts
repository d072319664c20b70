import { escapeMarkup, knownText } from '../../briefing/text/escape.ts';

/** Elements of feeds as XML 1.0; attributes that are missing are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escapeMarkup(String(value))}"`,
    )
    .join('');

export const empty = (name: string, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}/>`;

export const element = (name: string, text: string, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}>${escapeMarkup(text)}</${name}>`;

/** An element with HTML as text: as a CDATA section it is shorter, and can be read. */
export const markup = (name: string, html: string, attributes: Attributes = {}): string =>
  `<${name}${written(attributes)}><![CDATA[${knownText(html).replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
