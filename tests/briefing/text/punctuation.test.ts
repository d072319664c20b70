import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { punctuated } from '../../../src/briefing/text/punctuation.ts';
import { quoted } from '../../../src/briefing/text/quotation-marks.ts';

it.each([
  ['en', 'Biden: “no”', '“Biden: ‘no’”'],
  ['de', 'Biden: „nein“', '„Biden: ‚nein‘“'],
  ['fr', 'Biden : «\u202Fnon\u202F»', '«\u202FBiden : “non”\u202F»'],
])('in %s, marks within marks are the inner ones', (lang, title, citation) => {
  expect(quoted(title, lang)).toBe(citation);
});

describe('punctuated', () => {
  it.each([
    ['en', `"Talks," he said.`, '“Talks,” he said.'],
    ['en', `He said "it's 'over'".`, 'He said “it’s ‘over’”.'],
    ['en', `"'Over' is the word"`, '“‘Over’ is the word”'],
    ['en', `("a") -- "b"/"c"`, '(“a”) – “b”/“c”'],
    [
      'en',
      `the '90s, rock 'n' roll, the workers' rights`,
      'the ’90s, rock ’n’ roll, the workers’ rights',
    ],
    ['en', `the letter 'n' stands`, 'the letter ‘n’ stands'],
    ['en', `'Tis so, 'twas not`, '’Tis so, ’twas not'],
    ['en', `'-' or '–', 'this'`, '‘-’ or ‘–’, ‘this’'],
    ['en', `a 6" pipe and a "7" pipe`, 'a 6" pipe and a “7” pipe'],
    ['en', 'wait... no --- yes', 'wait… no — yes'],
    ['en', 'what --help says, 1990--2020', 'what --help says, 1990–2020'],
    ['en', `6'2" tall, 5' wide, 52°31'12"N`, `6'2" tall, 5' wide, 52°31'12"N`],
    ['en', `"He is 6'2", they say"`, `“He is 6'2", they say”`],
    ['en', `'He is 6' tall'`, `‘He is 6’ tall’`],
    ['de-CH', "1'000'000 Franken", '1’000’000 Franken'],
    ['en', `sweet 'n' sour, Rock 'n Roll, R'n'B`, 'sweet ’n’ sour, Rock ’n Roll, R’n’B'],
    ['en', `get 'em on the workers' side, 'til then`, 'get ’em on the workers’ side, ’til then'],
    ['de', `'s ist so, er hat 'n Haus, die 'Welt'`, '’s ist so, er hat ’n Haus, die ‚Welt‘'],
    [
      'en',
      '--help, (--help) "--help" --base-dir=/srv',
      '--help, (--help) “--help” --base-dir=/srv',
    ],
    ['en', 'git commit --amend --no-edit', 'git commit --amend --no-edit'],
    ['en', 'he -- "I" -- said--"so"--and (b)--c', 'he – “I” – said–“so”–and (b)–c'],
    ['en', 'i-- <-- --> <!-- xn--a.org a/b--c x_y--z', 'i-- <-- --> <!-- xn--a.org a/b--c x_y--z'],
    ['en', '-- Anonymous', '– Anonymous'],
    ['en', 'go test ./... and 1...5', 'go test ./... and 1...5'],
    ['zh', '中文，\n中文\nabc\n中“\n中', '中文，中文\nabc\n中“中'],
    ['en', '中文\n中文 and\n中“\n中', '中文中文 and\n中“\n中'],
    ['ko', '한국\n말', '한국\n말'],
    ['en', 'a rule ---- of four', 'a rule ---- of four'],
    ['en', `left open" and "again`, 'left open” and “again'],
    ['de', `"So", sagt er, "geht's 'nicht'."`, '„So“, sagt er, „geht’s ‚nicht‘.“'],
    ['de-AT', `"So"`, '„So“'],
    ['de-CH', `"So"`, '«So»'],
    ['fr', `Il dit "non".`, 'Il dit «\u202Fnon\u202F».'],
    ['sv', `"Nej", sa hon.`, '”Nej”, sa hon.'],
    ['zh', `他说"你好"。`, '他说“你好”。'],
    ['ja', `彼は"はい"と言った。`, '彼は「はい」と言った。'],
    ['eo', `"Ne"`, '“Ne”'],
  ])('in %s: %s', (lang, typed, printed) => {
    expect(punctuated(typed, lang)).toBe(printed);
  });

  it('leaves alone what is set already', () => {
    for (const text of ['„So“ – «so» ‚so‘', 'It’s “so”…', 'no signs at all']) {
      expect(punctuated(text, 'de')).toBe(text);
    }
  });

  it('changes nothing but signs', () => {
    const typed = fc.string({
      unit: fc.constantFrom('"', "'", 'a', ' ', '1', '.', '-', '说', '(', '\n'),
    });
    const words = (text: string) => text.replace(/[^a1说(]/g, '');
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'de', 'it', 'ja'), (text, lang) => {
        const printed = punctuated(text, lang);
        expect(words(printed)).toBe(words(text));
        expect(printed).not.toMatch(/(?<!\d)'/);
      }),
    );
  });

  it('changes no option', () => {
    const option = fc.stringMatching(/^--?[a-z][a-z0-9]{0,5}(-[a-z]{1,5})?(=[a-z/]{1,6})?$/);
    const around = fc.constantFrom(' ', ' and "', ' (', "' ", ' -- ', ' a...b ', '\n');
    fc.assert(
      fc.property(fc.array(fc.tuple(around, option)), (pieces) => {
        const printed = punctuated(pieces.map((piece) => `${piece.join('')} `).join(''), 'en');
        const options = printed.match(/(?<![^\s("“])--?[a-z]\S*/g) ?? [];
        expect(options).toEqual(pieces.map(([, name]) => name));
      }),
    );
  });
});
