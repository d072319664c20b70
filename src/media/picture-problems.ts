import type { Finding } from '../briefing/problem.ts';
import { isCutOff } from './truncated.ts';
import { decodingFault } from './picture-size.ts';

/** What a picture says that it is in its first bytes, whatever its name says. */
const signatures: readonly [format: string, pattern: RegExp][] = [
  ['JPEG', /^\xFF\xD8\xFF/],
  ['PNG', /^\x89PNG\r\n/],
  ['GIF', /^GIF8[79]a/],
  ['WebP', /^RIFF[\s\S]{4}WEBP/],
  ['TIFF', /^(?:II\*|MM.\*)/],
  ['AVIF', /^[\s\S]{4}ftyp[\s\S]*?avi[fs]/],
];

const extensions: Record<string, RegExp> = {
  JPEG: /\.jpe?g$/i,
  PNG: /\.png$/i,
  GIF: /\.gif$/i,
  WebP: /\.webp$/i,
  TIFF: /\.tiff?$/i,
  AVIF: /\.avif$/i,
};

/** No picture ends sooner. */
const SHORTEST = 24;

type Fault = Omit<Finding, 'at'>;

/** A file of Git LFS that was not fetched is a short text in its place. */
export function lfsFault(head: string, written: string): Fault | undefined {
  if (!head.startsWith('version https://git-lfs.github.com/spec/')) return undefined;
  return {
    name: 'invalid-picture',
    message: `"${written}" is only a pointer of Git LFS, not the file itself`,
    hint: 'Fetch it with "git lfs pull"; in a workflow, check out with lfs: true.',
  };
}

/** What to say of a picture that its decoder refuses, in the decoder's words. */
export const damageFault = (written: string, said: string): Fault => ({
  name: 'invalid-picture',
  message: `The picture "${written}" is damaged inside (${said})`,
  hint: 'Copy it again from where it came from, or open it in a program for pictures and export it.',
});

/** A file, its first bytes, and its name as the writer wrote it. */
interface Seen {
  path: string;
  head: string;
  written: string;
}

/** Why a file cannot be shown as a picture, or should have another name. */
export function pictureFault({ path, head, written }: Seen): Fault | undefined {
  const name = 'invalid-picture';
  if (head === '') {
    return {
      name,
      message: `The picture "${written}" is empty`,
      hint: 'Export or copy it again.',
    };
  }
  const format = signatures.find(([, pattern]) => pattern.test(head))?.[0];
  if (!format || head.length < SHORTEST) {
    const isHeic = /^[\s\S]{4}ftyp(?:hei|hev|mif)/.test(head);
    return {
      name,
      message: `"${written}" is not a picture that pages can show${isHeic ? ', but an HEIC photo' : ''}`,
      hint: 'Export it as JPEG, PNG, WebP, AVIF or GIF; another name alone does not change what it is.',
    };
  }
  if (isCutOff(path, format)) {
    return {
      name,
      message: `The picture "${written}" ends too soon; a part of it would be missing`,
      hint: 'A copy or an upload broke off; copy or export it again.',
    };
  }
  const fault = decodingFault(path, format);
  if (fault !== undefined) {
    return {
      name,
      message: `The picture "${written}" ${fault}`,
      hint: 'Export it again, at no more than about 4000 pixels on its longer side; as GIF or WebP if it moves.',
    };
  }
  if (extensions[format]!.test(written)) return undefined;
  return {
    name,
    severity: 'warning',
    message: `"${written}" is a ${format} picture by another name`,
    hint: 'Let its name end as its format does, so that every program can open it.',
  };
}
