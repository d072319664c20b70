import type { APIRoute } from 'astro';
import type { DataForm } from '../../briefing/addresses/data-pages.ts';
import { pathsOf } from '../../collection.ts';
import { schemaAddress } from '../../collection/data/data.ts';
import { answerJson } from '../../formats/answer.ts';
import { schemaOf } from '../../formats/data/forms.ts';

/** What the data of a site look like, as JSON Schema. */
export const getStaticPaths = pathsOf('schema');

export const GET: APIRoute<{ schema: DataForm }> = ({ props: { schema } }) =>
  answerJson('schema', schemaOf(schema, schemaAddress(schema)));
