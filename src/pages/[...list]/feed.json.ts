import { feedPaths, feedResponse, type FeedDocument } from '../../collection/feeds/documents.ts';

/** The feeds of all lists as JSON Feed. */
export const getStaticPaths = () => feedPaths('json');

export const GET = ({ props }: { props: { document: FeedDocument } }) =>
  feedResponse('json', props.document);
