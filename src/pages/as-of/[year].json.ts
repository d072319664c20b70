import type { APIRoute } from 'astro';
import { byYear } from '../../briefing/revisions/as-of.ts';
import { allRevisions } from '../../collection/revisions.ts';
import { jsonResponse } from '../../formats/json.ts';

/** The revisions of a year, for the page that asks what held at a time. */
export const getStaticPaths = async () =>
  [...byYear(await allRevisions())].map(([year, revisions]) => ({
    params: { year },
    props: { revisions },
  }));

export const GET: APIRoute = ({ props }) => jsonResponse(props.revisions);
