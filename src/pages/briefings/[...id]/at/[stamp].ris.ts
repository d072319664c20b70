import type { APIRoute } from 'astro';
import { pathsOf } from '../../../../collection.ts';
import { citationFile } from '../../../../collection/citations.ts';

/** A revision for reference managers. */
export const getStaticPaths = pathsOf('ris');

export const GET: APIRoute<{ id: string; stamp: string }> = ({ props: { id, stamp } }) =>
  citationFile('ris', id, stamp);
