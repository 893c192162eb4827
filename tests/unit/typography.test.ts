import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strayLanguage, writingFaults } from '../../src/language/language-check.ts';
import { typeset } from '../../src/language/typography.ts';
import { capital, tellDay } from '../../src/language/writing.ts';

for (const [typed, set] of [
  ['Le code 550 : refus', 'Le code 550\u00a0: refus'],
  ['Pourquoi ?', 'Pourquoi\u202f?'],
  ['attendez ; puis', 'attendez\u202f; puis'],
  ['dit « non » ici', 'dit «\u00a0non\u00a0» ici'],
  ['déjà\u00a0: bien', 'déjà\u00a0: bien'],
  ['«\u00a0déjà\u00a0»', '«\u00a0déjà\u00a0»'],
  ['`MAIL FROM : x ; y` : ici', '`MAIL FROM : x ; y`\u00a0: ici'],
] as const) {
  test(`French sets the spaces of "${typed}"`, () => assert.equal(typeset(typed, 'fr'), set));
}

test('other languages keep their spaces', () => {
  for (const language of ['en', 'vi', 'tr'] as const) assert.equal(typeset('a : b ?', language), 'a : b ?');
});

for (const [text, language, stray] of [
  ['The server refuses the address and the message is returned to its sender.', 'tr', 'en'],
  ['The server refuses the address and the message is returned to its sender.', 'en', null],
  ['Le serveur refuse cette adresse et le message est rendu à son expéditeur.', 'vi', 'fr'],
  ['Máy chủ không nhận địa chỉ này và thư được trả lại cho người gửi.', 'fr', 'vi'],
  ['Sunucu bu adresi kabul etmiyor ve ileti yeniden gönderene bir bildirim ile döner.', 'en', 'tr'],
  ['RCPT, MAIL, DATA', 'tr', null],
] as const) {
  test(`"${text.slice(0, 30)}…" in ${language} reads as ${stray ?? 'its own language'}`, () => assert.equal(strayLanguage(text, language), stray));
}

test('a Turkish suffix on a number is a fault, on a word it is none', () => {
  assert.equal(writingFaults("553'ün anlamı", 'tr').length, 1);
  assert.equal(writingFaults('553’ün anlamı', 'tr').length, 1);
  assert.equal(writingFaults('553 kodunun anlamı', 'tr').length, 0);
});

test('text outside NFC is a fault', () => {
  assert.equal(writingFaults('hộp thư'.normalize('NFD'), 'vi').length, 1);
  assert.equal(writingFaults('hộp thư', 'vi').length, 0);
});

test('capitals and days follow the language', () => {
  assert.equal(capital('istemci', 'tr'), 'İstemci');
  assert.equal(capital('ileti', 'en'), 'Ileti');
  assert.equal(capital('đọc', 'vi'), 'Đọc');
  assert.equal(tellDay('2026-11-22', 'tr'), '22 Kasım 2026');
  assert.equal(tellDay('2026-11-22', 'fr'), '22 novembre 2026');
});
