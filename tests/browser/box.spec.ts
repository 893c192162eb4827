// The box and the page for decoding, as a reader uses them.
import { expect, test, type Page } from '@playwright/test';
import { EXAMPLE_BOUNCE } from '../../src/client/box/example-bounce.ts';

const BOUNCE = EXAMPLE_BOUNCE;
const MIXED =
  '<img src=x onerror="document.title=1"> said: 550 5.7.1 <script>document.title="2"</script> <a href="https://evil.example/">Relaying denied</a>';

/** Every request that the page makes from now on. */
const requestsOf = (page: Page): string[] => {
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  return urls;
};

const paste = (page: Page, selector: string, text: string) =>
  page.locator(selector).evaluate((field, pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    const taken = !field.dispatchEvent(event);
    if (!taken) {
      (field as HTMLTextAreaElement).setRangeText(pasted, 0, 0, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, text);

test('nothing is fetched for the box until it is used', async ({ page }) => {
  const urls = requestsOf(page);
  await page.goto('/en/smtp/550/');
  await page.waitForLoadState('networkidle');
  expect(urls.filter((url) => url.includes('/files/'))).toEqual([]);
  await page.locator('#box').focus();
  await expect.poll(() => urls.filter((url) => url.includes('/files/')).length).toBe(2);
});

for (const [language, typed, path] of [
  ['en', 'smtp 553 vs 250', '/en/smtp/250-vs-553/'],
  ['vi', 'so sánh 450 và 550', '/vi/smtp/450-vs-550/'],
  ['vi', 'hop thu day', '/vi/smtp/(4\\.2\\.2|5\\.2\\.2|552)/'],
  ['tr', 'KİMLİK DOĞRULAMA', '/tr/smtp/(530|534|535|454|538)/'],
  ['fr', 'boite pleine', '/fr/smtp/(4\\.2\\.2|5\\.2\\.2|552)/'],
  ['tr', '5.7.26', '/tr/smtp/5\\.7\\.26/'],
] as const) {
  test(`in the header of a page, "${typed}" and Enter lead to ${path}`, async ({ page }) => {
    await page.goto(`/${language}/smtp/421/`);
    await page.locator('#box').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });
}

test('suggestions appear while typing and are walked with the arrow keys', async ({ page }) => {
  await page.goto('/en/');
  const field = page.locator('#q');
  await field.pressSequentially('mailbox full');
  const options = page.locator('.suggestions [role=option]');
  await expect(options.first()).toBeVisible();
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await options.nth(1).getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await field.press('End');
  await field.pressSequentially(' ');
  await page.keyboard.press('ArrowDown');
  const code = await options.first().locator('b').textContent();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/en/smtp/${code?.replaceAll('.', '\\.')}/$`));
});

test('a suggestion is chosen by a click', async ({ page }) => {
  await page.goto('/fr/');
  await page.locator('#q').fill('553 250');
  await page.locator('.suggestions [role=option]').first().click();
  await expect(page).toHaveURL(/\/fr\/smtp\/250-vs-553\/$/);
});

test('a bounce pasted into the box of any page is decoded on the page for it, line breaks and all', async ({ page }) => {
  await page.goto('/tr/smtp/421/');
  await page.locator('#box').focus();
  await paste(page, '#box', BOUNCE);
  await expect(page).toHaveURL(/\/tr\/decode\/$/);
  await expect(page.locator('#decoded .codes-read a')).toHaveText([/550/, /5\.1\.1/]);
  await expect(page.locator('#bounce')).toHaveValue(BOUNCE);
  expect(page.url()).not.toContain('example');
});

for (const language of ['en', 'fr', 'vi', 'tr']) {
  test(`the result says what happened, who acts and what to do, in ${language}`, async ({ page }) => {
    await page.goto(`/${language}/decode/`);
    await paste(page, '#bounce', BOUNCE);
    const result = page.locator('#decoded');
    await expect(result.locator('.codes-read a').first()).toHaveAttribute('href', `/${language}/smtp/550/`);
    await expect(result.locator('.verdict')).not.toBeEmpty();
    await expect(result.locator('.do')).not.toBeEmpty();
    await expect(result.locator('.glance a')).toHaveAttribute('href', new RegExp(`/${language}/wordings/postfix/#`));
    await expect(result.locator('.pasted mark.reply')).toHaveText('550');
    await expect(result.locator('.pasted mark.enhanced')).toHaveText('5.1.1');
    await page.locator('#decoded .glance a').click();
    await expect(page.locator(':target .says')).toContainText('User unknown in local recipient table');
  });
}

test('decoding asks no server for anything', async ({ page, context }) => {
  await page.goto('/en/decode/');
  await page.locator('#bounce').focus();
  await expect(page.locator('#bounce-list')).toBeAttached();
  const urls = requestsOf(page);
  await context.setOffline(true);
  await paste(page, '#bounce', BOUNCE);
  await expect(page.locator('#decoded .codes-read a').first()).toContainText('550');
  await page.locator('[data-do=clear]').click();
  await page.locator('#bounce').fill('status=deferred (host mx.example.net[192.0.2.9] said: 450 4.7.1 Greylisted, try again later)');
  await page.locator('form.decode button[type=submit]').click();
  await expect(page.locator('#decoded .codes-read a').first()).toContainText('450');
  expect(urls).toEqual([]);
});

test('what is pasted never becomes markup or a link', async ({ page }) => {
  const urls = requestsOf(page);
  await page.goto('/en/decode/');
  await page.locator('#bounce').fill(MIXED);
  await page.locator('form.decode button[type=submit]').click();
  await expect(page.locator('#decoded .codes-read')).toContainText('550');
  await expect(page.locator('#decoded :is(img, script)')).toHaveCount(0);
  await expect(page.locator('#decoded a[href*=evil]')).toHaveCount(0);
  await expect(page).toHaveTitle(/Decode/);
  expect(urls.filter((url) => url.includes('evil'))).toEqual([]);
});

test('a button that is clicked before the script has come does its work when it has', async ({ page }) => {
  await page.goto('/en/decode/');
  await page.locator('[data-do=example]').evaluate((button) => (button as HTMLElement).click());
  await expect(page.locator('#decoded .codes-read a').first()).toContainText('550');
});

test('a text without any code says so, and is kept', async ({ page }) => {
  await page.goto('/vi/decode/');
  await page.locator('#bounce').fill('Xin chào, thư này không có mã nào cả và cũng không phải là thư báo.\nTạm biệt.');
  await page.locator('form.decode button[type=submit]').click();
  await expect(page.locator('#decoded .verdict')).toBeVisible();
  await expect(page.locator('#decoded .codes-read')).toHaveCount(0);
  await page.locator('.languages a[lang=fr]').click();
  await expect(page).toHaveURL(/\/fr\/decode\/$/);
  await expect(page.locator('#bounce')).toHaveValue(/Xin chào/);
});

test('a file is opened and decoded', async ({ page }) => {
  await page.goto('/en/decode/');
  await page.waitForLoadState('networkidle');
  await page.locator('input[type=file]').setInputFiles({ name: 'bounce.eml', mimeType: 'message/rfc822', buffer: Buffer.from(BOUNCE) });
  await expect(page.locator('#decoded .codes-read a').first()).toContainText('550');
});

for (const [query, path] of [
  ['553+vs+250', '/en/smtp/250-vs-553/'],
  ['550', '/en/smtp/550/'],
] as const) {
  test(`a link with ?q=${query} leads to ${path}`, async ({ page }) => {
    await page.goto(`/en/decode/?q=${query}`);
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });
}

test('a link with a log line decodes it', async ({ page }) => {
  await page.goto(`/en/decode/?q=${encodeURIComponent('host mx.example.net[192.0.2.9] said: 552 5.2.2 Mailbox full')}`);
  await expect(page.locator('#decoded .codes-read a').first()).toContainText('552');
});

test('a browser finds the description by which it can search the site', async ({ page, request }) => {
  await page.goto('/fr/');
  const href = (await page.locator('link[rel=search]').getAttribute('href')) ?? '';
  const text = await (await request.get(href)).text();
  expect(text).toContain('/fr/decode/?q={searchTerms}');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box leads to the lists of codes, and sends nothing of what was typed', async ({ page }) => {
    await page.goto('/fr/smtp/550/');
    await page.locator('#box').fill('secret@example.com 550');
    await page.locator('.box button').click();
    await expect(page).toHaveURL(/\/fr\/decode\/\??$/);
    await page.getByRole('main').getByRole('link', { name: 'Tous les codes en un tableau' }).click();
    await expect(page).toHaveURL(/\/fr\/smtp\/$/);
  });
});
