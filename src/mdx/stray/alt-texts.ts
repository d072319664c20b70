import { posix } from 'node:path';
import type { Place } from '../../briefing/place.ts';
import type { Problems } from '../../briefing/problem.ts';
import { decode } from '../../briefing/addresses/alias.ts';
import { inShort } from './plain-text.ts';

/** A file's name with its ending, what cameras and screens call pictures, and what forms offer. */
const FILE_NAME =
  /^\S*\.(?:avif|gif|heic|jpe?g|png|svg|tiff?|webp)$|^(?:alt(?: text)?|bild(?:schirmfoto)?|dcim|dscn?f?|foto|image|img|p|photo|picture|pxl|screenshot|untitled|whatsapp (?:image|bild))(?:[\s\d_.,:()-]|\b(?:at|um|am|pm)\b)*$/i;

/** Whether a text says nothing of what a picture shows, but how its file is called. */
const isFileName = (alt: string, src: string): boolean => {
  const file = posix.basename(decode(src));
  const isPlain = !/\s/.test(alt) && /[\d_]/.test(alt);
  return FILE_NAME.test(alt) || alt === file || (isPlain && alt === file.replace(/\.\w+$/, ''));
};

/** How bodies say it. */
const IN_BODY =
  'Write what it shows: ![Two ministers at a table](picture.jpg). Of mere decoration, say so: <Figure src="picture.jpg" decorative />, or <img src="picture.jpg" alt="">.';

/**
 * Warns of a picture whose text says nothing of it (WCAG 2.2, 1.1.1). A picture that is there for
 * its looks alone says so itself, and does not come here.
 */
export function warnOfAlt(
  alt: string,
  src: string,
  at: Place | undefined,
  problems: Problems,
  hint = IN_BODY,
): void {
  // Full stops and dashes alone are what somebody writes who was asked for a text.
  const isEmpty = /^[\p{P}\s]*$/u.test(alt);
  if (!isEmpty && !isFileName(alt.trim(), src)) return;
  problems.add({
    name: 'missing-alt',
    severity: 'warning',
    ...(at && { at }),
    message: isEmpty
      ? `Nothing says what the picture ${inShort(src)} shows, so readers who do not see it miss it`
      : `"${inShort(alt.trim())}" is the name of a file, and does not say what the picture shows`,
    hint,
  });
}
