import type { Plan } from '../briefing/plan/plan.ts';

/**
 * The plan that is printed. Astro bundles pages with copies of all that they import, which share
 * no variable with the integrations; so it stands where both can see it.
 */
const PLAN: unique symbol = Symbol.for('dateline:plan');
const shared = globalThis as { [PLAN]?: () => Plan };

/** Says what is printed from now on; in development it changes with the briefings. */
export function printPlan(plan: () => Plan): void {
  shared[PLAN] = plan;
}

/** Throws when nobody has read the briefings yet. */
export function currentPlan(): Plan {
  if (!shared[PLAN]) throw new Error('Pages were asked for before the briefings were read');
  return shared[PLAN]();
}
