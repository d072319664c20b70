/** A made-up language with what makes real text hard to search: stems, names, accents, Zipf's law. */

type Random = () => number;

const little =
  'the of to and a in that for is on with as it at by from be was has have are not will this but an they their which who after about more would been or said when were had its than also new over into could up two between against before other all no out last one first under since while some during there may what must both if where so only such most do how because should very through three still then now'.split(
    ' ',
  );

/** Words that news is made of; each subject has some of them. */
const known =
  'minister talks treaty border troops election budget court parliament strike tax trade embassy refugee drought harvest pipeline gas reactor vaccine hospital school rail port ship fishery steel bank loan inflation wage pension housing protest police trial verdict appeal ceasefire hostage missile satellite cyber data privacy broadcast museum festival athlete stadium flood earthquake wildfire glacier forest emission carbon wind solar grid battery chip factory airline visa census language region mayor senate veto coalition reform audit fraud bribe cartel subsidy tariff quota summit alliance observer mandate sanction'.split(
    ' ',
  );

const onsets =
  'b c d f g h j k l m n p r s t v w br cl cr dr fl gr pl pr qu sc sl sp st str th tr'.split(' ');
const cores = 'a e i o u ai ea ee io oa ou'.split(' ');
const codas = 'b ck d g l ld lt m mp n nd nt p r rd rm rn rt s sk ss st t th v x'.split(' ');
const endings = ['', '', '', 's', 's', 'ed', 'ing', 'er', 'ation', 'ment', 'al', 'ly', 'ness'];
const nameEndings = [
  'ski',
  'ová',
  'sson',
  'ić',
  'ez',
  'ão',
  'mann',
  'ton',
  'ini',
  'ø',
  'ert',
  'ley',
];
/** One name in eight has one of these in place of the plain letter, as names do. */
const accents: Record<string, string> = { a: 'á', e: 'é', i: 'í', l: 'ł', o: 'ö', u: 'ü' };

export interface Language {
  /** A little word, which says nothing. */
  little: () => string;
  /** Any word in one of its forms; frequent ones come up more often. */
  word: (stems: readonly string[]) => string;
  /** Stems in order of frequency, `size` of them, and the same for the same `random`. */
  stems: (size: number) => string[];
  name: () => string;
  pick: <Item>(list: readonly Item[]) => Item;
}

export function makeLanguage(random: Random): Language {
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  /** Zipf: the chance of an item falls with its place in the list. */
  const often = <Item>(list: readonly Item[]): Item =>
    list[Math.floor(list.length ** random()) - 1]!;
  const syllable = () => pick(onsets) + pick(cores);
  const stem = () => (random() < 0.6 ? syllable() : '') + syllable() + pick(codas);
  const accent = (name: string) => name.replace(/[aeilou]/, (letter) => accents[letter]!);
  const name = () => {
    const plain = syllable() + pick(codas) + (random() < 0.6 ? pick(nameEndings) : '');
    const written = random() < 0.125 ? accent(plain) : plain;
    return written[0]!.toUpperCase() + written.slice(1);
  };
  return {
    little: () => often(little),
    word: (stems) => often(stems) + pick(endings),
    stems: (size) => {
      const list = new Set(Array.from({ length: 4 }, () => pick(known)));
      while (list.size < size) list.add(stem());
      return [...list];
    },
    name,
    pick,
  };
}
