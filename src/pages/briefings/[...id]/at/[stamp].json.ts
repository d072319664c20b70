import type { APIRoute } from 'astro';
import { pathsOf } from '../../../../collection.ts';
import { revisionData } from '../../../../collection/data/data.ts';
import { answerJson } from '../../../../formats/answer.ts';

/** A revision as the blocks from which a browser compares it with any other. */
export const getStaticPaths = pathsOf('revisionData');

export const GET: APIRoute<{ id: string; stamp: string }> = async ({ props: { id, stamp } }) =>
  answerJson('revisionData', await revisionData(id, stamp));
