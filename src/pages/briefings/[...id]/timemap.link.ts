import { pathsOf, plan, to } from '../../../collection.ts';
import { answer } from '../../../formats/answer.ts';
import { timeMap } from '../../../formats/metadata/memento.ts';

export const getStaticPaths = pathsOf('timeMap');

export const GET = async ({ props: { id } }: { props: { id: string } }) => {
  const { briefing, history } = await plan();
  return answer('timeMap', timeMap(briefing(id)!, history.revisionsOf(id), to));
};
