import type { APIRoute } from 'astro';
import { pathsOf } from '../../collection.ts';
import { briefingData } from '../../collection/data/data.ts';
import { answerJson } from '../../formats/answer.ts';

/** What there is of a briefing, for machines. */
export const getStaticPaths = pathsOf('briefingData');

export const GET: APIRoute<{ id: string }> = async ({ props }) =>
  answerJson('briefingData', await briefingData(props.id));
