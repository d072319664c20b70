import type { Facts, Reading } from '../../briefing/briefing.ts';
import { Problems, type Finding, type Problem } from '../../briefing/problem.ts';
import { draw } from './drawable.ts';

/** How many characters a warning names; a title in another script has more than enough. */
const NAMED = 6;

const name = (characters: readonly string[]): string =>
  characters.slice(0, NAMED).join(' ') + (characters.length > NAMED ? ' …' : '');

/** The warning for a briefing whose title its card shows in part or not at all. */
export function cardFinding({
  front,
  places,
}: Pick<Facts, 'front' | 'places'>): Finding | undefined {
  const { shown, missing, omitted, spelled, bared } = draw(front.title);
  const about = (message: string, hint: string): Finding => ({
    name: 'card-script',
    severity: 'warning',
    ...(places.title && { at: places.title }),
    message: `the social card ${message}`,
    hint,
  });
  if (!shown) {
    return about(
      `leaves the title out, because its fonts do not have ${name([...missing, ...omitted])}`,
      'Write it in other characters, or leave it: the card shows the kind, the status and the name of the site.',
    );
  }
  const parts = [
    ...(missing.length > 0 ? [`shows an ellipsis for words with ${name(missing)}`] : []),
    ...(spelled.length > 0 ? [`spells ${name(spelled)} with other signs`] : []),
    ...(omitted.length > 0 ? [`leaves ${name(omitted)} out`] : []),
    ...(bared.length > 0 ? [`shows ${name(bared)} without some accents`] : []),
  ];
  if (parts.length === 0) return undefined;
  return about(
    `${parts.join(', ')}, because its fonts do not have them`,
    'Leave it, if the title says the same to those who see the card.',
  );
}

/** What the card of a briefing cannot show of its title; nothing where the title is not known. */
export function checkCard({ file, facts }: Pick<Reading, 'file' | 'facts'>): Problem[] {
  const problems = new Problems(file);
  const finding = facts && cardFinding(facts);
  if (finding) problems.add(finding);
  return problems.list;
}
