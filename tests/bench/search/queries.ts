import { randomFrom } from '../generate.ts';
import {
  accented,
  countWords,
  plain,
  rarestFirst,
  wordsOf,
  wordsOfHtml,
  type Article,
} from './words.ts';

/** What somebody types who looks for one article, and the path of that article's page. */
export interface Query {
  text: string;
  path: string;
}

export interface QuerySet {
  name: string;
  queries: Query[];
}

/** A rule that makes a query from an article; `undefined` when there is nothing to make it of. */
type Rule = (article: Article) => string | undefined;

/**
 * Up to `most` queries by each rule, of articles in an order of chance that is always the same.
 * Of articles that share a query, such as a title, none can be told from it, and none is asked for.
 */
export function querySets(articles: readonly Article[], most: number): QuerySet[] {
  const random = randomFrom(3);
  const shuffled = articles
    .map((article) => ({ article, order: random() }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ article }) => article);
  return Object.entries(rules(articles, random)).map(([name, rule]) => {
    const made = Map.groupBy(
      shuffled.flatMap((article) => {
        const text = rule(article)?.trim();
        return text ? [{ text, path: article.path }] : [];
      }),
      ({ text }) => text.toLowerCase(),
    );
    const unique = [...made.values()].filter((same) => same.length === 1).flat();
    return { name, queries: unique.slice(0, most) };
  });
}

function rules(articles: readonly Article[], random: () => number): Record<string, Rule> {
  const count = countWords(articles);
  const telling = ({ title }: Article) => rarestFirst(wordsOf(title), count).slice(0, 2);
  return {
    'whole title': ({ title }) => title,
    'first eight words of the lede': ({ lede }) => lede.split(/\s+/).slice(0, 8).join(' '),
    'three rare words of the body': ({ title, lede, html }) => {
      const said = new Set(wordsOf(`${title} ${lede}`.toLowerCase()));
      // A word of one article alone would be found by any search.
      const rare = rarestFirst(wordsOfHtml(html), count).filter(
        (word) => word.length > 3 && count(word) > 1 && !said.has(word.toLowerCase()),
      );
      return rare.length < 3 ? undefined : rare.slice(0, 3).join(' ');
    },
    'two most telling words of the title': (article) => {
      const words = telling(article);
      return words.length < 2 ? undefined : words.join(' ');
    },
    'title, two letters swapped': ({ title }) => swapped(title, random),
    'two words, marks left out': (article) => {
      const text = telling(article).join(' ');
      return plain(text) === text ? undefined : plain(text);
    },
    'two words, a mark put in': (article) => {
      const text = telling(article).join(' ');
      const [first = '', ...rest] = text.split(' ');
      const marked = accented(first);
      return plain(text) !== text || marked === first || rest.length === 0
        ? undefined
        : [marked, ...rest].join(' ');
    },
  };
}

/** The title with two neighbouring letters of its longest word in the wrong order. */
function swapped(title: string, random: () => number): string | undefined {
  const [longest = ''] = wordsOf(title).toSorted((a, b) => b.length - a.length);
  const letters = [...longest];
  const places = letters
    .keys()
    .filter((at) => at > 0 && letters[at]!.toLowerCase() !== letters[at - 1]!.toLowerCase())
    .toArray();
  if (longest.length < 5 || places.length === 0) return undefined;
  const at = places[Math.floor(random() * places.length)]!;
  const wrong = letters
    .with(at, letters[at - 1]!)
    .with(at - 1, letters[at]!)
    .join('');
  return title.replace(longest, wrong);
}
