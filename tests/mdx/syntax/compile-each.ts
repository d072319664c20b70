import { text } from 'node:stream/consumers';
import { facts } from '../compiling.ts';

/** Compiles each body of a JSON list, and prints the number of problems of each. */
const bodies = JSON.parse(await text(process.stdin)) as string[];
process.stdout.write(JSON.stringify(bodies.map((body) => facts(body).problems.length)));
