import { resolve } from 'node:path';
import { byPlace, type Problem } from '../briefing/problem.ts';
import { plan } from '../collection.ts';
import { overlooked } from '../corpus/disk/ignored-files.ts';

/** What is wrong in `briefings/`, in the order of the files; drafts and embargoed ones included. */
export const allProblems = async (): Promise<Problem[]> =>
  [...(await plan()).problems, ...overlooked(resolve('briefings'))].sort(byPlace);
