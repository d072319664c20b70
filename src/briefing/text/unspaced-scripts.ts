/**
 * A letter or sign of a script that puts no spaces between words, as the source of a pattern. Signs
 * that several scripts share (Script_Extensions in UAX 24), such as `。` and `ー`, belong to it, but
 * not those that Latin has as well: the middle dot and accents.
 */
const unspaced = String.raw`(?:(?!\p{scx=Latn})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}])`;
const UNSPACED = new RegExp(unspaced, 'u');

export const isUnspaced = (text: string): boolean => UNSPACED.test(text);
