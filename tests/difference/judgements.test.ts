import { expect, it } from 'vitest';
import { movedJudgements } from '../../src/difference/difference.ts';

const judgement = (likelihood: string, text: string) => ({ likelihood, text });

it('a judgement is known by its sentence, though some of its words are new', () => {
  const before = [
    judgement('likely', 'The talks go on in January.'),
    judgement('unlikely', 'A treaty is signed.'),
  ];
  const after = [
    judgement('unlikely', 'A treaty is signed.'),
    judgement('very likely', 'The talks go on in late January.'),
  ];
  expect(movedJudgements(before, after)).toEqual([
    {
      text: 'The talks go on in late January.',
      from: { likelihood: 'likely' },
      to: { likelihood: 'very likely' },
    },
  ]);
});

it('a new judgement is none that moved', () => {
  expect(
    movedJudgements(
      [judgement('likely', 'The talks go on.')],
      [judgement('unlikely', 'Sanctions come before the spring.')],
    ),
  ).toEqual([]);
});
