import type { APIRoute } from 'astro';
import { pathsOf } from '../../collection.ts';
import { briefingsData } from '../../collection/data/data.ts';
import { answerJson } from '../../formats/answer.ts';

export const getStaticPaths = pathsOf('briefingsDataFrom2');

export const GET: APIRoute<{ page: string }> = async ({ props }) =>
  answerJson('briefingsDataFrom2', await briefingsData(props.page));
