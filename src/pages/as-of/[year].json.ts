import type { APIRoute } from 'astro';
import { pathsOf, plan } from '../../collection.ts';
import { answerJson } from '../../formats/answer.ts';

/** The revisions of a year, for the page that asks what held at a time. */
export const getStaticPaths = pathsOf('asOfData');

export const GET: APIRoute<{ year: string }> = async ({ props }) =>
  answerJson('asOfData', (await plan()).history.years().get(props.year));
