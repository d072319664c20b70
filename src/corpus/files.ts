import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '../briefing/nearest.ts';
import { Problems } from '../briefing/problem.ts';
import type { Compiled } from '../mdx/compile.ts';
import { fileState } from './scan.ts';
import { svgFault } from './svg.ts';

const PICTURES = /\.(jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** Checks on disk that every file a briefing uses is there, lies in `briefings/` and is harmless. */
export function checkFiles(folder: string, compiled: Compiled): Problems['list'] {
  const problems = new Problems(compiled.file);
  for (const { path, written, use, line, column } of compiled.files) {
    const at = { line, column };
    const state = fileState(folder, path);
    if (state === 'outside') {
      problems.add({
        name: 'outside-briefings',
        at,
        message: `"${written}" lies outside of briefings/`,
        hint: 'Put the file beside the briefing; nothing else of the repository is published.',
      });
    } else if (state === 'missing') {
      const meant = nearest(path.split('/').at(-1)!, beside(join(folder, dirname(path))));
      problems.add({
        name: 'missing-file',
        at,
        message: `There is no file "${written}" beside the briefing`,
        hint: meant
          ? `Did you mean ${meant}?`
          : 'Add the file, or mend its name; upper and lower case count.',
      });
    } else if (use === 'picture' && !PICTURES.test(path)) {
      problems.add({
        name: 'missing-file',
        at,
        message: `"${written}" is not a picture that pages can show`,
        hint: 'Use a JPEG, PNG, WebP, AVIF, GIF or SVG file.',
      });
    } else if (/\.svg$/i.test(path)) {
      const fault = svgFault(readFileSync(join(folder, path)));
      if (!fault) continue;
      problems.add({
        name: 'unsafe-picture',
        at,
        message: `The picture "${written}" cannot be published: ${fault}`,
        hint: 'Export it again as plain SVG, without scripts, links and embedded pages, or as a PNG.',
      });
    }
  }
  return problems.list;
}

function beside(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
