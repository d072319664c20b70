import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { randomFrom } from '../generate.ts';
import { makeLanguage, type Language } from './language.ts';

/**
 * Writes `size` made-up articles below `folder`: always the same. As in a newsroom, many are
 * about one subject and share its words, people and places, and each tells a story of its own.
 */
export function generateNews(folder: string, size: number): void {
  const language = makeLanguage(randomFrom(11));
  const { stems, name, pick } = language;
  const everyday = stems(9000);
  const places = names(60, name);
  const authors = names(25, () => `${name()} ${name()}`);
  const subjects = Array.from({ length: 40 }, () => ({
    topic: `${name()} ${pick(everyday)}`,
    words: stems(500),
    people: names(40, () => `${name()} ${name()}`),
  }));

  for (let index = 0; index < size; index++) {
    const subject = pick(subjects);
    const place = pick(places);
    const people = [pick(subject.people), pick(subject.people), `${name()} ${name()}`];
    const story = { subject: subject.words, everyday, own: stems(14), names: [...people, place] };
    const text = writer(language, story);
    const day = new Date(Date.UTC(2015, 0, 1) + ((index * 7) % 4000) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const lines = [
      '---',
      `title: "${text.title()}"`,
      `date: ${day}`,
      `author: "${pick(authors)}"`,
      `status: ${day}T${String(index % 24).padStart(2, '0')}:30Z`,
      `kind: ${pick(['analysis', 'news', 'background'])}`,
      `topics: ["${subject.topic}", "${pick(subjects).topic}"]`,
      `places: ["${place}"]`,
      '---',
      '',
      `${text.sentence()} ${text.sentence()}`,
    ];
    for (let section = 0; section < 3; section++) {
      lines.push('', `## ${text.title()}`);
      for (let paragraph = 0; paragraph < 4; paragraph++) {
        lines.push('', Array.from({ length: 4 }, text.sentence).join(' '));
      }
    }
    const file = join(folder, day.slice(0, 4), `article-${index}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  }
}

const names = (size: number, name: () => string): string[] => Array.from({ length: size }, name);

interface Story {
  subject: readonly string[];
  everyday: readonly string[];
  /** What only this story is about. */
  own: readonly string[];
  names: readonly string[];
}

function writer({ little, word, pick }: Language, story: Story) {
  const kinds = [
    ...Array.from({ length: 9 }, () => little),
    ...Array.from({ length: 4 }, () => () => word(story.subject)),
    ...Array.from({ length: 4 }, () => () => word(story.everyday)),
    ...Array.from({ length: 2 }, () => () => word(story.own)),
    () => pick(story.names),
  ];
  const one = () => pick(kinds)();
  const begin = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return {
    sentence: () => `${begin(Array.from({ length: 10 + pick([0, 3, 6, 9, 12]) }, one).join(' '))}.`,
    /** A headline: who does what, where, with few of the little words. */
    title: () =>
      begin(
        [
          pick([pick(story.names), word(story.subject)]),
          word(story.subject),
          little(),
          word(story.own),
          word(story.everyday),
          pick([little(), word(story.subject)]),
          pick([pick(story.names), word(story.own)]),
        ].join(' '),
      ),
  };
}
