import type { APIRoute } from 'astro';
import { pathsOf } from '../../collection.ts';
import { asOfData } from '../../collection/data/data.ts';
import { answerJson } from '../../formats/answer.ts';

/** The revisions of a year. */
export const getStaticPaths = pathsOf('asOfData');

export const GET: APIRoute<{ year: string }> = async ({ props }) =>
  answerJson('asOfData', await asOfData(props.year));
