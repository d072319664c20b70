/** Letters of scripts that put no spaces between words, for a character class. */
export const unspaced = String.raw`\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}`;
const UNSPACED = new RegExp(`[${unspaced}]`, 'u');

export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
