import { join } from 'node:path';
import { Repository } from '../../git/repository.ts';
import { drawPng, drawSvg } from '../pictures.ts';
import { makeProject, writeBriefing } from '../project.ts';

/** A project with a history: what was public, what never was, and what was taken back. */

/** Words that must be nowhere, by why. */
export const secrets = {
  quokka: 'a withdrawn revision',
  numbat: 'a draft',
  bilby: 'an embargo',
  wombat: 'a withdrawn briefing',
};

/** Statuses of `talks`, oldest first; the third is withdrawn. */
export const statuses = [
  '2022-01-01T10:00Z',
  '2022-01-02T10:00Z',
  '2022-01-03T10:00Z',
  '2022-01-04T10:00Z',
] as const;

export const now = { SOURCE_DATE_EPOCH: String(Date.UTC(2022, 1, 1) / 1000) };

const stampOf = (status: string) => status.replace(/[-:]/g, '');

/** The published file of a revision's page. */
export const pageOf = (id: string, status: string): string =>
  `briefings/${id}/at/${stampOf(status)}/index.html`;

export function text(status: string, body: string, ...fields: string[]): string {
  const front = ['title: Talks', 'date: 2022-01-01', 'author: Ada Example', `status: ${status}`];
  const own = fields.map((field) => field.split(':')[0]);
  const rest = front.filter((line) => !own.includes(line.split(':')[0]));
  return ['---', ...rest, ...fields, '---', '', body, ''].join('\n');
}

const SAME = Array.from(
  { length: 6 },
  (_, at) => `Paragraph ${at + 1} says what nobody has doubted since the first day of these talks.`,
).join('\n\n');

/** Pictures of what must be nowhere, by why: their names are the words, and no other is of that colour. */
const secretPicture = (word: keyof typeof secrets): Promise<Buffer> => drawPng(secretColours[word]);

export const secretColours = {
  quokka: '#0000ff',
  numbat: '#ff00ff',
  bilby: '#00ffff',
  wombat: '#ffff00',
};

const shown = (word: keyof typeof secrets): string => `![A picture](./${word}.png)`;

/** What an earlier public text shows too: the same picture as the withdrawn one, by another name. */
const shownBefore = '![A seal](./seal.png)';

/** What only the first text of `talks` shows, and is there no longer. */
export const plan = drawSvg('#10e010');

const body = (judged: string, number: string) =>
  [
    `The delegations met ${number} times in Geneva, and both sides speak of progress.`,
    '',
    '![The table](./table.png)',
    '',
    SAME,
    '',
    `<Judgement likelihood="${judged}" confidence="low" by="Ada Example">The talks go on.</Judgement>`,
  ].join('\n');

/** The picture of the first text of `talks`; another has taken its place. */
export const firstTable = (): Promise<Buffer> => drawPng('#10e010');

export async function revisedProject(): Promise<string> {
  const root = makeProject({
    briefings: {},
    site: { repository: 'https://git.example.org/desk/site' },
  });
  const repository = new Repository(root);
  let day = 0;
  const commit = async (files: Record<string, string | Uint8Array | undefined>) => {
    for (const [path, content] of Object.entries(files)) {
      if (content === undefined) repository.remove(`briefings/${path}`);
      else writeBriefing(root, path, content);
    }
    repository.git('add', 'briefings');
    day += 1;
    repository.gitAt(
      `2022-01-${String(day).padStart(2, '0')}T12:00:00Z`,
      'commit',
      '-q',
      '-m',
      `<script>alert("${day}")</script>`,
    );
  };
  const [first, second, third, fourth] = statuses;
  const change = (status: string, type: string, note: string) =>
    `changes: [{ at: ${status}, type: ${type}, note: ${note} }]`;
  await commit({
    'table.png': await firstTable(),
    'plan.svg': plan,
    'numbat.png': await secretPicture('numbat'),
    'bilby.png': await secretPicture('bilby'),
    'wombat.png': await secretPicture('wombat'),
    'talks.mdx': text(first, body('likely', 'thre'), 'summary: First lede.'),
    'later.mdx': text(first, `The numbat is a draft.\n\n${shown('numbat')}`, 'draft: true'),
    'under.mdx': text(
      first,
      `The bilby is under embargo.\n\n${shown('bilby')}`,
      'embargo: 2022-01-09T10:00Z',
    ),
    'old.mdx': text(first, 'A text that moves.', 'title: Moving'),
    'code.mdx': text(
      first,
      'import fs from "fs"\n\n{globalThis.process.exit(3)}\n\n<Unknown onclick="x()">Lost.</Unknown>\n\nOld words.',
      'title: Code',
      'unheard: of',
    ),
    'broken.mdx': text(
      first,
      'Old words.\n\n<Note type="caveat"\n\nNever closed {',
      'title: Broken',
    ),
    'gone.mdx': text(
      first,
      `The wombat is gone.\n\n${shown('wombat')}`,
      'title: Gone',
      'summary: A wombat lede.',
    ),
    'alone.mdx': text(first, 'One text only.', 'title: Alone'),
  });
  await commit({
    'talks.mdx': text(
      first,
      `${body('likely', 'three')}\n\n![The plan](./plan.svg)`,
      'summary: First lede.',
    ),
  });
  await commit({
    'table.png': await drawPng('#e01010'),
    'plan.svg': undefined,
    'numbat.png': undefined,
    'bilby.png': undefined,
    'seal.png': await secretPicture('quokka'),
    'talks.mdx': text(
      second,
      `${body('very likely', 'four')}\n\n${shownBefore}`,
      'title: Talks go on',
      'summary: Second lede.',
      change(second, 'correction', 'Four times.'),
    ),
    'later.mdx': text(second, 'What was a draft is public.', 'title: Later'),
    'under.mdx': text(second, 'What is public.', 'title: Under'),
    'old.mdx': undefined,
    'new.mdx': text(
      second,
      'A text that moved.\n\n<Timeline><Event at="2022-01-10" place="Geneva">They meet.</Event></Timeline>',
      'title: Moved',
      'author: Bo Example',
      'kind: analysis',
      'sources: [{ id: report, title: A report }]',
      'aliases: [/briefings/old/]',
    ),
    'code.mdx': text(second, 'Plain words.', 'title: Code'),
    'broken.mdx': text(second, 'Whole words.', 'title: Broken'),
  });
  await commit({
    'quokka.png': await secretPicture('quokka'),
    'talks.mdx': text(
      third,
      `${body('very likely', 'quokka')}\n\n${shown('quokka')}`,
      'title: A quokka',
    ),
  });
  await commit({
    'quokka.png': undefined,
    'seal.png': undefined,
    'wombat.png': undefined,
    'talks.mdx': text(
      fourth,
      body('very likely', 'five'),
      'title: Talks go on',
      'summary: Fourth lede.',
      `withdrawn: [{ status: ${third}, at: ${fourth}, reason: It named an animal. }]`,
    ),
    'gone.mdx': text(
      second,
      'The wombat is gone.',
      'title: Gone',
      'summary: A wombat lede.',
      `withdrawn: { at: ${second}, reason: A court has forbidden it. }`,
    ),
  });
  return root;
}

export const commitsIn = (root: string): string[] =>
  new Repository(join(root)).git('rev-list', 'HEAD').split('\n');
