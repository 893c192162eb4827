// The ways through the site: short links, wrong addresses, look-up, filter, the picture of all pairs.
import { expect, test } from '@playwright/test';

for (const [locale, language] of [
  ['fr-CA', 'fr'],
  ['vi', 'vi'],
  ['tr-TR', 'tr'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
] as const) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });
    test(`is taken to ${language} by a short link`, async ({ page }) => {
      await page.goto('/553/');
      await expect(page).toHaveURL(new RegExp(`/${language}/smtp/553/$`));
    });
  });
}

test('short links work for enhanced codes and unregistered numbers', async ({ page }) => {
  for (const [short, path] of [
    ['/5.7.26/', '/en/smtp/5.7.26/'],
    ['/5.7.26-vs-5.7.1/', '/en/smtp/5.7.1-vs-5.7.26/'],
    ['/571/', '/en/smtp/571/'],
    ['/571-vs-550/', '/en/smtp/550-vs-571/'],
  ] as const) {
    await page.goto(short);
    await expect(page).toHaveURL(new RegExp(`${path.replaceAll('.', '\\.')}$`));
  }
});

test.describe('a browser in French', () => {
  test.use({ locale: 'fr-FR' });

  test('goes to the language chosen before, and keeps the anchor', async ({ page }) => {
    await page.goto('/fr/smtp/550/');
    await page.locator('.languages a[lang=tr]').click();
    await expect(page).toHaveURL(/\/tr\/smtp\/550\/$/);
    await page.goto('/553-vs-250/#fix');
    await expect(page).toHaveURL(/\/tr\/smtp\/250-vs-553\/#fix$/);
  });

  test('can go back from where a short link led', async ({ page }) => {
    await page.goto('/fr/about/');
    await page.goto('/550/');
    await expect(page).toHaveURL(/\/fr\/smtp\/550\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/fr\/about\/$/);
  });

  test('starts at its own start page', async ({ page }) => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/fr\/$/);
  });
});

for (const [wrong, right, words] of [
  ['/fr/smtp/553-vs-250/', '/fr/smtp/250-vs-553/', 'SMTP 250 vs 553'],
  ['/vi/smtp/550', '/vi/smtp/550/', null],
  ['/tr/550/', '/tr/smtp/550/', 'SMTP 550'],
  ['/de/smtp/550/', '/en/smtp/550/', 'SMTP 550'],
  ['/smtp/550-vs-421', '/en/smtp/421-vs-550/', 'SMTP 421 vs 550'],
  ['/en/smtp/550-250/', '/en/smtp/250-vs-550/', 'SMTP 250 vs 550'],
  ['/vi/smtp/450-vs-471/', '/vi/smtp/450/', 'SMTP 450'],
  ['/en/smtp/4.1.1-vs-4.1.2/', '/en/smtp/4.1.1/', 'SMTP 4.1.1'],
  ['/fr/5.7.26/', '/fr/smtp/5.7.26/', 'SMTP 5.7.26'],
  ['/en/smtp/5.7.26-vs-5.7.1/', '/en/smtp/5.7.1-vs-5.7.26/', 'SMTP 5.7.1 vs 5.7.26'],
  ['/en/%E0%A4%A/550/', '/en/smtp/550/', 'SMTP 550'],
] as const) {
  test(`${wrong} leads to ${right}`, async ({ page }) => {
    await page.goto(wrong);
    if (words) await page.getByRole('link', { name: words, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${right}$`));
  });
}

test('a wrong address without a code says so in the language of its path', async ({ page }) => {
  const response = await page.goto('/vi/nothing/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1:visible')).toHaveCount(1);
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await expect(page.locator('.meant:visible')).toHaveCount(0);
});

for (const [typed, path] of [
  ['553', '/en/smtp/553/'],
  ['smtp 553 vs 250', '/en/smtp/250-vs-553/'],
  ['550 5.7.1 Relaying denied', '/en/smtp/5.7.1/'],
  ['571', '/en/smtp/571/'],
  ['5.7.26 5.7.1', '/en/smtp/5.7.1-vs-5.7.26/'],
] as const) {
  test(`"${typed}" looks up ${path}`, async ({ page }) => {
    await page.goto('/en/');
    await page.locator('.box.large input').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });
}

test('what is no code is told, and nothing is lost', async ({ page }) => {
  await page.goto('/fr/');
  await page.locator('.box.large input').fill('bonjour');
  await page.keyboard.press('Enter');
  await expect(page.locator('.box.large .told')).not.toBeEmpty();
  await expect(page.locator('.box.large input')).toHaveValue('bonjour');
});

test('two codes are chosen and compared, in either order', async ({ page }) => {
  await page.goto('/vi/');
  await page.locator('select[name=a]').selectOption('554');
  await page.locator('select[name=b]').selectOption('421');
  await page.locator('#pick button').click();
  await expect(page).toHaveURL(/\/vi\/smtp\/421-vs-554\/$/);
  await page.goBack();
  await page.locator('select[name=a]').selectOption('421');
  await page.locator('select[name=b]').selectOption('421');
  await page.locator('#pick button').click();
  await expect(page.locator('#pick .told')).not.toBeEmpty();
});

test('the table filters without accents and sorts both ways', async ({ page }) => {
  await page.goto('/vi/smtp/');
  const rows = page.locator('table.all tbody tr:visible');
  await expect(rows).toHaveCount(39);
  await page.locator('#filter').fill('hop thu');
  const found = await rows.count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(39);
  await expect(page.locator('table.all tbody tr:visible').filter({ hasText: '550' })).toHaveCount(1);
  await page.locator('#filter').fill('zzz');
  await expect(rows).toHaveCount(0);
  await expect(page.locator('.filter .told')).not.toBeEmpty();
  await page.locator('#filter').fill('');
  await page.setViewportSize({ width: 1200, height: 800 });
  const byCode = page.locator('table.all thead button').first();
  await byCode.click();
  await byCode.click();
  await expect(rows.first()).toContainText('556');
  await expect(page.locator('table.all thead th').first()).toHaveAttribute('aria-sort', 'descending');
});

test('a search from the start page without its script still filters', async ({ page }) => {
  await page.goto('/en/smtp/?q=553');
  await expect(page.locator('table.all tbody tr:visible')).toHaveCount(1);
});

test('the picture of all pairs is walked by arrow keys and opened by Enter', async ({ page }) => {
  await page.goto('/en/smtp/compare/');
  await page.locator('.triangle td a').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.shown')).toContainText('214');
  await expect(page.locator('.shown')).toContainText('220');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/smtp\/214-vs-220\/$/);
});

test('the picture takes one stop of the Tab key and is opened by a click', async ({ page }) => {
  await page.goto('/fr/smtp/compare/');
  await expect(page.locator('.triangle td a[tabindex="0"]')).toHaveCount(1);
  await expect(page.locator('.triangle td a')).toHaveCount(741);
  await page.locator('.triangle td a[href$="/250-vs-553/"]').click();
  await expect(page).toHaveURL(/\/fr\/smtp\/250-vs-553\/$/);
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto('/en/smtp/550/');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
});
