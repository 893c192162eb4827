// What every reader gets: accessible, nothing clipped, one request, no script needed.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { KINDS, PAGES } from './kinds.ts';

for (const { kind, language, path } of PAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${kind}, ${language}, ${colorScheme}`, async ({ browser }) => {
      // axe injects its script, which the pages' policy would refuse.
      const context = await browser.newContext({ colorScheme, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      await context.close();
    });
  }

  test(`nothing is clipped from 320 to 1440: ${kind}, ${language}`, async ({ page }) => {
    await page.goto(path);
    for (const width of [320, 344, 360, 390, 412, 480, 600, 720, 768, 900, 1024, 1200, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const clipped = await page.evaluate(() => {
        const beyond = document.documentElement.scrollWidth - window.innerWidth;
        const scrolls = (element: Element | null): boolean =>
          element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
        const cut = [...document.querySelectorAll('main *')].filter((element) => {
          if (element.closest('.unseen') || element.closest('option') || scrolls(element)) return false;
          const box = element.getBoundingClientRect();
          return box.width > 0 && (box.right > window.innerWidth + 1 || box.left < -1);
        });
        return [beyond > 0 ? `page is ${beyond} too wide` : '', ...cut.map((element) => element.outerHTML.slice(0, 80))].filter(Boolean);
      });
      expect(clipped, `${width} px`).toEqual([]);
    }
  });
}

for (const { kind, path } of KINDS.filter(({ kind }) => kind !== 'wrong address')) {
  test(`one request makes it readable, and nothing goes elsewhere: ${kind}`, async ({ page }) => {
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path('en'));
    await page.waitForLoadState('networkidle');
    // The icon is the browser's own wish, and no reader waits for it.
    expect(requests.filter((request) => request !== '/favicon.svg')).toEqual([path('en')]);
    expect(complaints).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test(`it does not jump while it loads: ${kind}`, async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shifts: (window as unknown as { shifts: number }).shifts + (entry as unknown as { value: number }).value });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path('tr'));
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a code page is whole', async ({ page }) => {
    await page.goto('/fr/smtp/550/');
    for (const id of ['verdict', 'session', 'description', 'seen', 'fix', 'practice', 'sources']) await expect(page.locator(`#${id}`)).toBeVisible();
  });

  test('a short link offers four languages', async ({ page }) => {
    await page.goto('/553-vs-250/');
    await expect(page.getByRole('link')).toHaveCount(4);
    await page.getByRole('link', { name: 'Tiếng Việt' }).or(page.locator('a[lang=vi]')).first().click();
    await expect(page).toHaveURL(/\/vi\/smtp\/250-vs-553\/$/);
  });

  test('the forms of the start page lead to the lists', async ({ page }) => {
    await page.goto('/tr/');
    await page.locator('.box.large input').fill('550');
    await page.locator('.box.large button').click();
    await expect(page).toHaveURL(/\/tr\/decode\/\??$/);
    await page.getByRole('main').locator('a[href="/tr/smtp/"]').click();
    await expect(page).toHaveURL(/\/tr\/smtp\/$/);
    await page.goto('/tr/');
    await page.locator('#pick button').click();
    await expect(page).toHaveURL(/\/tr\/smtp\/compare\/\?a=250&b=550$/);
  });
});
