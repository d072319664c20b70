import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { punctuated } from '../../src/briefing/punctuation.ts';
import { quoted } from '../../src/briefing/quotes.ts';

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

  it('changes nothing but signs, and its own result no more', () => {
    const typed = fc.string({
      unit: fc.constantFrom('"', "'", 'a', ' ', '1', '.', '-', '说', '('),
    });
    const words = (text: string) => text.replace(/[^a 1说(]/g, '').replaceAll(' ', '');
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'de', 'it', 'ja'), (text, lang) => {
        const printed = punctuated(text, lang);
        expect(words(printed)).toBe(words(text));
        expect(printed).not.toContain("'");
      }),
    );
  });
});
