import type { AstroIntegration } from 'astro';

/**
 * In development, a page that was still loading when it should have been reloaded is reloaded as
 * soon as it listens. Vite tells only those that listen already, so that of two saves which follow
 * each other the second would not be shown.
 */
export function reloads(): AstroIntegration {
  return {
    name: 'dateline:reloads',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev') injectScript('page', `import '/src/client/missed-reload.ts';`);
      },
      'astro:server:setup': ({ server: { middlewares, environments } }) => {
        const { hot } = environments.client;
        let sent = 0;
        const send: (...message: unknown[]) => void = hot.send.bind(hot);
        const counted = (...message: unknown[]) => {
          const [first] = message as { type?: string }[];
          if (first?.type === 'full-reload') sent += 1;
          send(...message);
        };
        Object.assign(hot, { send: counted });
        middlewares.use((_request, response, next) => {
          response.setHeader('server-timing', `reloads;desc="${sent}"`);
          next();
        });
        hot.on('dateline:shown', (shown, client) => {
          if (shown < sent) client.send({ type: 'full-reload' });
        });
      },
    },
  };
}
