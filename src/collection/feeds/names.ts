import { briefingNames } from '../../formats/feed/tags.ts';
import { perPlan } from '../per-plan.ts';

/** The names of briefings that never change, by their ids. */
export const permanentNames = perPlan(({ all, history }) => {
  const names = briefingNames(all.map(({ id }) => ({ id, past: history.past(id) })));
  return (id: string): string => names.get(id)!;
});
