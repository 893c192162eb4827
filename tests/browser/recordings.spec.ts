// Recorded sessions as readers use them: copied, folded, opened by their address, reached by keyboard.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const recorded = (server: string, id: string) => readFileSync(`content/dialogues/${server}/${id}.txt`, 'utf8');

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a button copies the session as it was recorded, folded lines included', async ({ page }) => {
    await page.goto('/tr/servers/postfix/#550-user-unknown');
    const dialogue = page.locator('[id="550-user-unknown"]');
    await dialogue.locator('.copy').click();
    await expect(dialogue.locator('.copy')).toHaveText('Kopyalandı');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recorded('postfix', '550-user-unknown'));
    await expect(dialogue.locator('.copy')).toHaveText('Kopyala', { timeout: 4000 });
  });
});

test('an address that names a session opens it, also from a link on the same page', async ({ page }) => {
  await page.goto('/en/servers/exim/#553-no-such-session');
  await expect(page.locator('details[open].folded')).toHaveCount(0);
  await page.goto('/en/servers/exim/#354-data');
  await expect(page.locator('[id="354-data"] .session')).toBeVisible();
  await page.goto('/en/situations/relay/');
  await page.locator('.tally').getByRole('link', { name: 'Postfix' }).click();
  await expect(page.locator('#postfix .session')).toBeVisible();
  await expect(page.locator('#exim .session')).toBeHidden();
});

test('a cell of the table leads by keyboard to the words that were said', async ({ page }) => {
  await page.goto('/en/situations/');
  const cell = page.getByRole('row', { name: /Mail for somebody else/ }).locator('td[data-label=Sendmail] a');
  await cell.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/situations\/relay\/#sendmail$/);
  await expect(page.locator('#sendmail .hit')).toContainText('550 5.7.1 <erin@example.org>... Relaying denied');
});

test('the table of servers scrolls by keyboard on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('/en/servers/');
  const region = page.getByRole('region', { name: /scrolls sideways/ });
  await region.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
  // The codes stay in sight.
  expect((await region.getByRole('link', { name: '550', exact: true }).boundingBox())?.x).toBeLessThan(60);
});

test('a phone shows each situation as a block in which every server is named', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('/en/situations/');
  const row = page.getByRole('row', { name: /A wrong password/ });
  const box = await row.boundingBox();
  expect(box?.width).toBeLessThan(360);
  const cell = row.locator('td[data-label=Postfix]');
  expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toBe('"Postfix"');
  await expect(cell.getByRole('link')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a long list of extensions unfolds, and there is no button that could do nothing', async ({ page }) => {
    await page.goto('/en/smtp/550/');
    const session = page.locator('#recorded .session').first();
    const extension = session.getByText('250-PIPELINING');
    await expect(extension).toBeHidden();
    await session.locator('summary').first().click();
    await expect(extension).toBeVisible();
    await expect(page.locator('.copy').first()).toBeHidden();
  });

  test('the session at which a library gave up stands on the comparison', async ({ page }) => {
    await page.goto('/en/smtp/250-vs-553/');
    const hits = page.locator('#expected .session .hit');
    await expect(hits).toHaveCount(2);
    await expect(hits.nth(0)).toContainText('250');
    await expect(hits.nth(1)).toContainText('553');
  });
});
