// npm start: builds the site if needed and serves it.
import { buildIfNeeded } from './build.ts';
import { serve } from './serve.ts';

try {
  buildIfNeeded();
  await serve();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
