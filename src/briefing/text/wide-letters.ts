/** East Asian letters and pictures, which are as wide as two Latin letters. */
const WIDE =
  /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff01-\uff60]|\p{Emoji_Presentation}/gu;

/** The text with two blanks for every wide letter. */
export const withoutWide = (text: string): string => text.replace(WIDE, '  ');
