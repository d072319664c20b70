import type { Plan } from '../briefing/plan/plan.ts';
import { plan } from '../collection.ts';

/** What `make` makes of the plan, once: a build has one, development a new one after every change. */
export function perPlan<Value>(make: (plan: Plan) => Value | Promise<Value>): () => Promise<Value> {
  const made = new WeakMap<Plan, { value: Value | Promise<Value> }>();
  return async () => {
    const current = await plan();
    const known = made.get(current) ?? { value: make(current) };
    made.set(current, known);
    return known.value;
  };
}
