// In development, a change in content/ or locales/ starts the server again: both are read once, at the start.
import type { AstroIntegration } from 'astro';
import { globSync } from 'node:fs';

export const watchContent = (): AstroIntegration => ({
  name: 'watch-content',
  hooks: {
    'astro:config:setup': ({ command, addWatchFile, config }) => {
      if (command !== 'dev') return;
      for (const file of globSync('{content,locales}/**/*.{md,yaml,json}')) addWatchFile(new URL(file, config.root));
    },
  },
});
