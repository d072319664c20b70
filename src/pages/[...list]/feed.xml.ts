import { feedPaths, feedResponse, type FeedDocument } from '../../collection/feeds/documents.ts';

/** The feeds of all lists as Atom. */
export const getStaticPaths = () => feedPaths('atom');

export const GET = ({ props }: { props: { document: FeedDocument } }) =>
  feedResponse('atom', props.document);
