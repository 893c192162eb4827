// Every page is valid HTML.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { pagesOf } from './site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // The site's own style of writing HTML is Astro's: it writes attributes as it likes.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'long-title': 'error',
    // Checked over the whole site in site.test.ts.
    'no-redundant-role': 'off',
    'require-sri': 'off',
    // The policy and the encoding are set by Astro and by the @ that proxies must not see.
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
  },
});

test('no page has an HTML error', async () => {
  const faults: string[] = [];
  for (const { path, html } of pagesOf('dist')) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages) faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`);
  }
  assert.deepEqual(faults.slice(0, 20), []);
});
