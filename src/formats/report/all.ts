import { github } from './github.ts';
import { json } from './json.ts';
import type { Reporter } from './report.ts';
import { terminal } from './terminal.ts';

/** Every way to report problems, by its name on the command line. */
export const reporters = { text: terminal, github, json } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;

export const isFormat = (name: string): name is Format => Object.hasOwn(reporters, name);
