import { jsonResponse } from '../../../../formats/json.ts';
import type { Revision } from '../../../../briefing/revisions/view.ts';
import { blocksPaths, revisionData } from '../../../../collection/data.ts';

/** A revision as the blocks from which a browser compares it with any other. */
export const getStaticPaths = blocksPaths;

export const GET = async ({ props }: { props: { revision: Revision } }) =>
  jsonResponse(await revisionData(props.revision));
