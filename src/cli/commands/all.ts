import { existsSync } from 'node:fs';
import type { Command } from '../input/command.ts';
import { Refusal } from '../input/refusal.ts';
import { publish, putRight } from './publish.ts';

/** Every command, in the order in which a newcomer needs them. */
export const commands = {
  dev: {
    about: 'show the site while you write, with drafts and problems',
    options: ['port', 'host'],
    run: async (root, { server }) => {
      putRight(root);
      const { dev } = await import('astro');
      await dev({ root, server });
    },
  },
  build: {
    about: 'check all briefings and write the site to dist/',
    options: ['format'],
    run: publish,
  },
  preview: {
    about: 'serve the site that is in dist/',
    options: ['port', 'host'],
    run: async (root, { server }) => {
      putRight(root);
      if (!existsSync('dist')) {
        throw new Refusal('There is no site in dist/ to show yet; npm run build makes it.');
      }
      const { preview } = await import('astro');
      await preview({ root, server });
    },
  },
  start: {
    about: 'build, then preview',
    options: ['port', 'host', 'format'],
    run: async (root, told) => {
      await publish(root, told);
      const { preview } = await import('astro');
      await preview({ root, server: told.server });
    },
  },
  cards: {
    about: 'draw all social cards, and write a page that shows them',
    options: [],
    run: async (root) => {
      const { showCards } = await import('./cards.ts');
      await showCards(root);
    },
  },
} as const satisfies Record<string, Command>;
