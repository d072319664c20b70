import type { Input } from './inputs.ts';
import { briefings, drawings } from './seeds.ts';
import { serve } from './serve.ts';
import { targets, type TargetName } from './targets/all.ts';

/** A process that reads inputs; it may be ended by any of them. */

const texts = [briefings[0]!, ...briefings.filter((text) => text.includes('~~~C++')).slice(0, 1)];
const warmUp = (Object.keys(targets) as TargetName[]).flatMap((target): Input[] =>
  (target === 'drawing' ? drawings : texts).map((text) => ({ target, text, path: '2021/a.md' })),
);
await serve(targets, warmUp);
