import { join } from 'node:path';
import { idOf } from '../../briefing/addresses/id.ts';
import { Problems } from '../../briefing/problem.ts';
import { compileWhole, type Compiled, type CompileSettings } from '../../mdx/compile.ts';
import { saysDraft } from '../../mdx/front-matter/draft.ts';
import { digestOf, type Kept } from '../../store/store.ts';
import { readSource } from '../../mdx/syntax/source.ts';
import type { Site } from '../../site.ts';
import { readText } from '../disk/read.ts';
import { bodyName, settingsFor } from './settings.ts';

/** What a process is asked to compile. */
export interface CompileJob {
  root: string;
  site: Site;
  version: string;
  /** Below `briefings/`. */
  paths: readonly string[];
}

/** Whether a file that could not be compiled says that it is a draft. */
export interface DraftQuestion extends CompileJob {
  ask: 'draft';
}

/** What a file gave. */
export interface FileAnswer {
  /** Below `briefings/`. */
  path: string;
  /** Of the file's text; missing where it is no text. */
  digest?: string;
  /** What was compiled, as JSON; missing where the file is gone. */
  json?: string;
  body?: Kept;
}

/** A process compiles for one site; a schema is slow to make, and quick only after some use. */
let settings: { site: string; made: CompileSettings } | undefined;

function settingsOf(site: Site): CompileSettings {
  const key = JSON.stringify(site);
  if (settings?.site !== key) settings = { site: key, made: settingsFor(site) };
  return settings.made;
}

async function compileFile({ root, site, version }: CompileJob, path: string): Promise<FileAnswer> {
  const file = `briefings/${path}`;
  const text = readText(join(root, 'briefings'), path);
  if (text === undefined) return { path };
  if (typeof text !== 'string') {
    const problems = new Problems(file);
    problems.add(text);
    const format = path.endsWith('.md') ? 'md' : 'mdx';
    const unread: Compiled = { id: idOf(path), file, format, problems: problems.list, files: [] };
    return { path, json: JSON.stringify(unread) };
  }
  const { compiled, body } = await compileWhole(text, path, file, settingsOf(site));
  const digest = digestOf(text);
  const kept =
    body && ([bodyName(version, site.base, path, digest), JSON.stringify(body)] as const);
  return { path, digest, json: JSON.stringify(compiled), ...(kept && { body: kept }) };
}

function isDraft(root: string, path: string): boolean {
  const text = readText(join(root, 'briefings'), path);
  return typeof text === 'string' && saysDraft(readSource(text, 'mdx'));
}

/** Answers for one file after the other, so that whoever asked knows at which one it is. */
process.on('message', (job: CompileJob | DraftQuestion) => {
  void (async () => {
    for (const path of job.paths) {
      if ('ask' in job) process.send!({ path, ...(isDraft(job.root, path) && { json: 'true' }) });
      else process.send!(await compileFile(job, path));
    }
  })();
});
process.send!('ready');
