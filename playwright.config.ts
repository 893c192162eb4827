// The browser tests: the built site, served as a host would, in the Chromium that npm test found.
import { defineConfig } from '@playwright/test';

const port = Number(process.env['TEST_PORT'] ?? 4390);
const executablePath = process.env['BROWSER_PATH'];

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  reporter: [['dot']],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      env: { ...(process.env as Record<string, string>), ...(JSON.parse(process.env['BROWSER_ENV'] ?? '{}') as Record<string, string>) },
    },
  },
  webServer: {
    command: `"${process.execPath}" src/tools/serve.ts`,
    env: { PORT: String(port) },
    url: `http://127.0.0.1:${port}/en/`,
    reuseExistingServer: false,
  },
});
