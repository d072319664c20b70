import { components, type Body } from '../../../src/briefing/body.ts';
import type { Facts } from '../../../src/briefing/briefing.ts';
import type { Problem } from '../../../src/briefing/problem.ts';
import type { BriefingView } from '../../../src/briefing/view.ts';
import { terminal } from '../../../src/formats/report/terminal.ts';
import { compileBody } from '../../../src/mdx/body.ts';
import { compileEarlier } from '../../../src/mdx/earlier.ts';
import { site } from '../../fixtures/site.ts';
import { elementsOf, print } from '../../mdx/compiling.ts';
import { harmIn } from '../../mdx/harmless.ts';
import { read, settings, to, unparsable } from './reading.ts';

/** Facts and body; of a briefing with problems, what can be printed of it all the same. */
export async function checkBriefing(text: string, path: string): Promise<string[]> {
  const { compiled, body, view } = await read(text, path);
  const faults = problemFaults(compiled.problems, text);
  if (!body) {
    const rest = await compileBody(text, path, { own: 'en', lang: 'en', sources: [] }, site);
    return [...faults, ...harmIn(rest)];
  }
  const links = compiled.facts!.links.map(({ href }) => href);
  return [
    ...faults,
    ...harmIn(body),
    ...unparsable([...hrefsIn(body), ...links]),
    ...(view ? viewFaults(view) : []),
  ];
}

/** The same text as that of an earlier revision, which has no problems. */
export async function checkEarlier(text: string, path: string): Promise<string[]> {
  const { body = [] } = await compileEarlier(text, path, settings, today);
  return [...harmIn(body), ...unparsable(hrefsIn(body))];
}

/** Front matter by itself: what pages take from it has to be usable. */
export async function checkFrontMatter(text: string, path: string): Promise<string[]> {
  const { compiled, view } = await read(text, path);
  const faults = problemFaults(compiled.problems, text);
  return view && !view.broken ? [...faults, ...viewFaults(view)] : faults;
}

/** The front matter of today, for an earlier text. */
const today: Facts['front'] = settings.schema.parse({
  title: 'Talks',
  date: '2021-12-31',
  author: 'A. Writer',
  status: '2021-12-31T05:13',
});

/** Every problem has a place in the file and says something; a report of them is only text. */
function problemFaults(problems: readonly Problem[], text: string): string[] {
  const lines = text.split(/\r\n?|\n/).length + 1;
  const faults = problems.flatMap(({ name, message, hint, line, column }) => [
    ...(name === 'internal-error' ? [`an internal error: ${message}`] : []),
    ...(line >= 1 && line <= lines && column >= 1
      ? []
      : [`${name} stands at ${line}:${column}, which is not in the file`]),
    ...(message.trim() && hint.trim() ? [] : [`${name} says nothing`]),
  ]);
  const report = terminal({ problems: problems.slice(0, 20), text: () => text });
  const odd = /(?!\n|\t)\p{Cc}|[\u2028-\u202e\u2066-\u2069]|^\s*::|##\[/mu;
  return odd.test(report) ? [...faults, 'a report that a terminal or a log obeys'] : faults;
}

const addressProps = ['href', 'src', 'poster', 'captions'];

/** Every address that a body prints. */
function hrefsIn(body: Body): string[] {
  const printed = elementsOf(print(body)).flatMap(({ properties }) =>
    ['href', 'src', 'cite'].flatMap((key) => (key in properties ? [String(properties[key])] : [])),
  );
  const given = [...components(body)].flatMap(({ props }) =>
    addressProps.flatMap((key) => (key in props ? [String(props[key])] : [])),
  );
  return [...printed, ...given];
}

/** What a page of the site takes from a view. */
function viewFaults({
  id,
  href,
  facts,
  authors,
  topics,
  places,
  kind,
  stamp,
  date,
}: BriefingView): string[] {
  const { front } = facts;
  const groups = [
    kind,
    ...authors,
    ...topics,
    ...places,
    ...authors.flatMap(({ desk }) => desk ?? []),
  ];
  const links = [href, ...groups.map((group) => group.href)].map((path) => to.absolute(path));
  const web = [
    ...front.sources.flatMap(({ url, archived }) => [url, archived]),
    ...front.author.map(({ url }) => url),
  ].filter((url) => url !== undefined);
  return [
    ...unparsable([...links, ...web]),
    ...web.filter((url) => !/^https?:/i.test(url)).map((url) => `a source at "${url}"`),
    ...(/Invalid|NaN|undefined/.test(`${stamp.day} ${stamp.time} ${date.text} ${id}`)
      ? ['a time that is none']
      : []),
  ];
}
