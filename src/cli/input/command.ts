import type { Format } from '../../formats/report/all.ts';

/** What a command may be told, besides its name. */
export const options = {
  port: { type: 'string', value: '<number>', about: 'the port to serve at (4321)' },
  host: { type: 'string', value: '[name]', about: 'serve to other machines too, or by this name' },
  format: {
    type: 'string',
    value: '<name>',
    about: 'how problems are told: text, github or json',
  },
} as const;

export type Option = keyof typeof options;

/** What was told, read. */
export interface Told {
  /** What Astro's server is told. */
  server: { port?: number; host?: string | true };
  format?: Format;
}

export interface Command {
  /** What it does, in half a sentence. */
  about: string;
  options: readonly Option[];
  /** `root` is the project's folder. */
  run: (root: string, told: Told) => Promise<void>;
}

/** By name, in the order in which a newcomer needs them. */
export type Commands = Readonly<Record<string, Command>>;
