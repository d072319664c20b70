import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { looksLike, nearest } from '../../briefing/text/nearest.ts';
import { Problems, type Finding } from '../../briefing/problem.ts';
import type { Compiled } from '../../mdx/compile.ts';
import { headOf } from '../../media/file-ends.ts';
import { memoByFile } from '../../media/file-memo.ts';
import { damageFault, lfsFault, pictureFault } from '../../media/picture-problems.ts';
import type { Damaged } from './damaged-pictures.ts';
import { fileState } from './scan.ts';
import { svgFault } from '../../media/svg-safety.ts';

/** Names of files that pages show as pictures. */
export const PICTURES = /\.(jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** What the bundler takes for something else than a part of a name. */
const UNUSABLE = /[?\\]|(^|\/)\.\./;

/** So many bytes say what kind of file it is. */
export const HEAD = 64;

type FileUse = Compiled['files'][number];

/**
 * Checks on disk that every file a briefing uses is there, lies in `briefings/`, is harmless and
 * not among the damaged pictures.
 */
export function checkFiles(folder: string, compiled: Compiled, damaged: Damaged): Problems['list'] {
  const problems = new Problems(compiled.file);
  for (const use of compiled.files) {
    const said = damaged.get(use.path);
    const other = faultOf(folder, use);
    const isError = other && other.severity !== 'warning';
    const fault = said === undefined || isError ? other : damageFault(use.written, said);
    if (fault) problems.add({ ...fault, at: { line: use.line, column: use.column } });
  }
  problems.fold();
  return problems.list;
}

/** What lies in `public/` is the site's own, and is served as it is. */
function publicFault(folder: string, { path, written }: FileUse): Finding | undefined {
  const shared = join(dirname(folder), 'public');
  if (PICTURES.test(path) && fileState(shared, path.slice(1)) === 'found') return undefined;
  return {
    name: 'outside-briefings',
    message: `"${written}" names neither a file beside the briefing nor a picture in public/`,
    hint: 'Put the file beside the briefing and write its name, such as ./picture.jpg.',
  };
}

function faultOf(folder: string, file: FileUse): Finding | undefined {
  const { path, written, use } = file;
  if (use === 'public') return publicFault(folder, file);
  const state = fileState(folder, path);
  const full = join(folder, path);
  if (state === 'outside') {
    return {
      name: 'outside-briefings',
      message: `"${written}" lies outside of briefings/`,
      hint: 'Put the file beside the briefing; nothing else of the repository is published.',
    };
  }
  if (state === 'missing') {
    return {
      name: 'missing-file',
      message: `There is no file "${written}" beside the briefing`,
      hint: missingHint(basename(path), beside(dirname(full))),
    };
  }
  if (use === 'picture' && !PICTURES.test(path)) {
    return {
      name: 'missing-file',
      message: `"${written}" is not a picture that pages can show`,
      hint: 'Use a JPEG, PNG, WebP, AVIF, GIF or SVG file.',
    };
  }
  if (use === 'picture' && UNUSABLE.test(path)) {
    return {
      name: 'invalid-picture',
      message: `No page can show a picture named "${basename(path)}"`,
      hint: 'Rename the file: its name must have no ? and no \\, and not begin with two full stops.',
    };
  }
  const head = headOf(full, HEAD);
  const pointer = lfsFault(head, written);
  if (pointer) return pointer;
  if (/\.svg$/i.test(path)) return drawingFault(full, written);
  return use === 'picture' ? pictureFault({ path: full, head, written }) : undefined;
}

function missingHint(name: string, there: readonly string[]): string {
  if (there.includes(name)) {
    return 'What has this name is a folder, or is reached by a symbolic link; put the file itself there.';
  }
  const alike = there.find((other) => looksLike(name, other));
  if (alike) {
    return `The name of ${alike} only looks the same, but has other signs; rename the file by typing its name anew.`;
  }
  const meant = nearest(name, there);
  return meant
    ? `Did you mean ${meant}?`
    : 'Add the file, or mend its name; upper and lower case count.';
}

const svgFaultOf = memoByFile((path: string) => svgFault(readFileSync(path)));

function drawingFault(path: string, written: string): Finding | undefined {
  const fault = svgFaultOf(path);
  return fault === undefined
    ? undefined
    : {
        name: 'unsafe-picture',
        message: `The picture "${written}" cannot be published: ${fault}`,
        hint: 'Export it again as plain SVG, without scripts, links and embedded pages, or as a PNG.',
      };
}

function beside(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
