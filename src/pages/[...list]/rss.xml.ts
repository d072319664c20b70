import { feedPaths, feedResponse, type FeedDocument } from '../../collection/feeds/documents.ts';

/** The feeds of all lists as RSS. */
export const getStaticPaths = () => feedPaths('rss');

export const GET = ({ props }: { props: { document: FeedDocument } }) =>
  feedResponse('rss', props.document);
