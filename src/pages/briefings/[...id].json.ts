import { jsonResponse } from '../../formats/json.ts';
import { dataPaths, type BriefingData } from '../../collection/data.ts';

/** What there is of a briefing, for machines. */
export const getStaticPaths = dataPaths;

export const GET = ({ props }: { props: { data: BriefingData } }) => jsonResponse(props.data);
