import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isCovered } from './coverage.ts';

/** Emoji, which are drawn as pictures (Twemoji: MIT, its graphics CC BY 4.0). */

const require = createRequire(import.meta.url);
const ZERO_WIDTH_JOINER = '\u200d';
const AS_PICTURE = '\ufe0f';
let folder: string | undefined;

/** A sequence that Unicode recommends, with or without the sign that asks for a picture (UTS 51). */
const EMOJI = /\p{RGI_Emoji}|\p{Emoji_Presentation}/gv;

/** Cuts a text into emoji and what is between them; emoji stand at odd places. */
export const splitEmoji = (text: string): string[] => {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
    // "©" and "™" are letters of every font.
    if (isCovered(emoji.replace(AS_PICTURE, '')) && emoji.length <= 2) continue;
    parts.push(text.slice(from, index), emoji);
    from = index + emoji.length;
  }
  return [...parts, text.slice(from)];
};

export const hasEmoji = (text: string): boolean => splitEmoji(text).length > 1;

/** The path of an emoji's picture, an SVG; missing where there is none. */
export function emojiFile(emoji: string): string | undefined {
  folder ??= dirname(require.resolve('@twemoji/svg/package.json'));
  const bare = emoji.replaceAll(AS_PICTURE, '');
  const names = emoji.includes(ZERO_WIDTH_JOINER) ? [emoji, bare] : [bare];
  return names
    .map((name) => join(folder!, `${codesOf(name)}.svg`))
    .find((file) => existsSync(file));
}

const codesOf = (text: string): string =>
  [...text].map((character) => character.codePointAt(0)!.toString(16)).join('-');
