import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Briefings made by rule for measurements: always the same, of about 7.5 KB each. */

/** A small generator of numbers from 0 to 1 (mulberry32), so that every run sees the same text. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const syllables =
  'ba ce di fo gu la me ni po ru sa te vi wo zu tra ble cri dor fen gal hin jar kel lor mun'.split(
    ' ',
  );

/** A briefing that was made up; its path is below `briefings/`. */
export interface MadeUp {
  path: string;
  text: string;
}

/** Writes `size` briefings below `folder`. */
export function generate(folder: string, size: number): void {
  for (const { path, text } of madeUp(size)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Makes up `size` briefings. */
export function* madeUp(size: number): Generator<MadeUp> {
  const random = randomFrom(7);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const vocabulary = Array.from({ length: 6000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  // Word frequencies fall off as in real text (Zipf), so that the search index has a real shape.
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;
  const sentence = () => {
    const text = Array.from({ length: 9 + Math.floor(random() * 10) }, word).join(' ');
    return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const topics = Array.from({ length: 40 }, (_, index) => `Topic ${word()} ${index}`);
  const authors = Array.from({ length: 25 }, (_, index) => `Author ${word()} ${index}`);

  for (let index = 0; index < size; index++) {
    const day = new Date(Date.UTC(2015, 0, 1) + (index % 4000) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const title = sentence().slice(0, 70).replace(/\.$/, '');
    const lines = [
      '---',
      `title: "${title}"`,
      `date: ${day}`,
      `author: { name: "${pick(authors)}", desk: Desk }`,
      `status: ${day}T${String(index % 24).padStart(2, '0')}:30Z`,
      `kind: ${pick(['analysis', 'news', 'background'])}`,
      `summary: "${sentence()}"`,
      `topics: ["${pick(topics)}", "${pick(topics)}"]`,
      'sources:',
      '  - { id: one, title: First source, url: "https://example.org/one", publisher: Example }',
      '---',
      '',
      '<KeyPoints>',
      '',
      `- ${sentence()}`,
      `- ${sentence()}`,
      '',
      '</KeyPoints>',
    ];
    for (let section = 0; section < 6; section++) {
      lines.push(
        '',
        `## ${sentence()
          .slice(0, 40)
          .replace(/[.\s]+$/, '')}`,
        '',
      );
      lines.push(
        `${paragraph()} **${word()}** and [${word()}](https://example.org/${word()}). <Cite source="one" />`,
      );
      lines.push('', paragraph(), '', `- ${sentence()}`, `- ${sentence()}`);
    }
    lines.push('', '<Note type="caveat">', '', paragraph(), '', '</Note>', '', paragraph(), '');
    yield { path: `${day.slice(0, 4)}/briefing-${index}.mdx`, text: lines.join('\n') };
  }
}
