import type { APIRoute } from 'astro';
import { pathsOf } from '../../collection.ts';
import { briefingText } from '../../collection/data/markdown.ts';
import { answer } from '../../formats/answer.ts';

/** The text of a briefing, to be read elsewhere. */
export const getStaticPaths = pathsOf('briefingText');

export const GET: APIRoute<{ id: string }> = async ({ props }) =>
  answer('briefingText', await briefingText(props.id));
