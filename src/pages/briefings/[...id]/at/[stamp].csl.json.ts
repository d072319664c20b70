import type { APIRoute } from 'astro';
import { pathsOf } from '../../../../collection.ts';
import { citationFile } from '../../../../collection/citations.ts';

/** A revision for reference managers. */
export const getStaticPaths = pathsOf('cslJson');

export const GET: APIRoute<{ id: string; stamp: string }> = ({ props: { id, stamp } }) =>
  citationFile('cslJson', id, stamp);
