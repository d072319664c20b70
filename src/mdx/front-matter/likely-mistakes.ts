import { isPair, isScalar, visit, type Document, type Scalar } from 'yaml';
import type { Place } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';
import { proseFields } from '../../briefing/schema.ts';

/** Front matter as YAML understands it, which is not always as it was meant. */
interface Written {
  document: Document;
  yaml: string;
  at: (offset: number) => Place;
}

/** What several topics have between them. */
const SEVERAL = /,\s/;

/** Whether plain front matter, which has no comments, needs to be looked at for slips. */
export const mayBeSlip = ({ topics }: Record<string, unknown>): boolean =>
  typeof topics === 'string' && SEVERAL.test(topics);

/** Warns of front matter that is sound, but most likely says something else than its writer meant. */
export function warnOfSlips(written: Written, problems: Problems): void {
  // Few briefings have a comment; the others need no second look at every value.
  if (/[ \t]#/.test(written.yaml)) warnOfComments(written, problems);
  warnOfOneTopic(written, problems);
}

/** `title: Resolution #2334` has the value "Resolution". */
function warnOfComments({ document, yaml, at }: Written, problems: Problems): void {
  visit(document, {
    Scalar(key, node, path) {
      if (key === 'key' || !isPlainText(node)) return;
      const field = path.findLast(isPair)?.key;
      if (!isScalar(field) || !proseFields.has(String(field.value))) return;
      const [, end, after] = node.range!;
      const blanks = /^[ \t]+(?=#)/.exec(yaml.slice(end, after))?.[0];
      if (blanks === undefined) return;
      problems.add({
        name: 'invalid-field',
        severity: 'warning',
        at: at(end + blanks.length),
        message: `${field.value} ends with "${node.value.slice(-30)}", because in YAML what follows a # is a comment`,
        hint: 'Put the value in quotes if the # belongs to it, or the comment on a line of its own.',
      });
    },
  });
}

/** `topics: Budget, Taxes` is one topic with a comma. Names of people and places may have one. */
function warnOfOneTopic({ document, at }: Written, problems: Problems): void {
  const topics: unknown = document.get('topics', true);
  if (!isScalar(topics) || !isPlainText(topics) || !SEVERAL.test(topics.value)) return;
  problems.add({
    name: 'invalid-field',
    severity: 'warning',
    at: at(topics.range![0]),
    message: `topics: "${topics.value}" is one topic with a comma in its name`,
    hint: `Write a list, [${topics.value}], or put it in quotes if it is one topic.`,
  });
}

const isPlainText = (node: Scalar): node is Scalar<string> =>
  node.type === 'PLAIN' && typeof node.value === 'string' && node.range !== undefined;
