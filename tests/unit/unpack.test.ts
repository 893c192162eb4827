// unpack: what people paste becomes the text that tells of the failure.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unpack } from '../../src/domain/mail/unpack.ts';

const HEAD = 'From: Mail Delivery <mailer-daemon@example.org>\nTo: me@example.org\nSubject: failed\nMIME-Version: 1.0\n';
const bytes = (binary: string): Uint8Array => Uint8Array.from(binary, (letter) => letter.charCodeAt(0));

/** Name, what was pasted, what the text holds, what it does not hold. */
const FORMS: readonly (readonly [string, string | Uint8Array, readonly string[], readonly string[]])[] = [
  ['a log line stays as it is', 'to=<a@b.example>, said: 550 =3D 5.1.1', ['said: 550 =3D 5.1.1'], []],
  ['trace headers go', `Received: from x (x [5.1.1.1]) by y id 550\n${HEAD}\nnot delivered`, ['Subject: failed', 'not delivered'], ['5.1.1.1']],
  [
    'quoted-printable with its soft line ends',
    `${HEAD}Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nbo=C3=AEte: 550 5.=\n1.1`,
    ['boîte: 550 5.1.1'],
    [],
  ],
  ['base64', `${HEAD}Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\nNTUwIDUuMS4x\n`, ['550 5.1.1'], []],
  ['koi8-r', `${HEAD}Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=F0=C9=D3=D8=CD=CF`, ['Письмо'], []],
  ['iso-2022-jp', `${HEAD}Content-Type: text/plain; charset=ISO-2022-JP\n\n\x1b$B%a!<%k\x1b(B 550`, ['メール 550'], []],
  ['windows-1251 as bytes', bytes(`${HEAD}Content-Type: text/plain; charset=windows-1251\n\n\xcf\xe8\xf1\xfc\xec\xee`), ['Письмо'], []],
  ['an unknown charset', `${HEAD}Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: base64\n\nNTUwIG5v`, ['550 no'], []],
  ['encoded words', `From: a@example.org\nSubject: =?utf-8?B?w6l0w6k=?= =?utf-8?Q?_550?=\n\nx`, ['Subject: été 550'], []],
  [
    'HTML alone',
    `${HEAD}Content-Type: text/html\n\n<style>p{color:#550}</style><p>550 &lt;a@b.example&gt;<br>no</p>`,
    ['550 <a@b.example>\nno'],
    ['#550'],
  ],
  ['HTML pasted', '<div style="width:450px"><p>Status: <b>550</b></p></div>', ['Status: 550'], ['450px']],
  [
    'of two forms the plain one',
    `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nthe plain text is here\n--b\nContent-Type: text/html\n\n<p>markup</p>\n--b--`,
    ['the plain text is here'],
    ['markup'],
  ],
  [
    'a part without the mail around it',
    '--b\nContent-Type: text/plain\n\nnot delivered\n\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n',
    ['Status: 5.1.1'],
    ['--b'],
  ],
  [
    'a mail without its first lines',
    '\tby mx.example.org; Wed, 15 May 2024\nSubject: failed\nFrom: a@example.org\n\n550 no',
    ['Subject: failed', '550 no'],
    ['by mx.example.org'],
  ],
  [
    'a boundary that the header does not name',
    `${HEAD}Content-Type: multipart/report\n\n--b\nContent-Type: text/plain\n\n550 no\n--b--`,
    ['550 no'],
    ['--b'],
  ],
];

for (const [name, pasted, holds, lacks] of FORMS) {
  test(name, () => {
    const { text } = unpack(pasted);
    for (const part of holds) assert.ok(text.includes(part), `${JSON.stringify(part)} is in ${JSON.stringify(text)}`);
    for (const part of lacks) assert.ok(!text.includes(part), `${JSON.stringify(part)} is not in ${JSON.stringify(text)}`);
  });
}

test('the returned message comes last, its headers only, and it is told where it starts', () => {
  const parts = [
    'Content-Type: text/plain\n\nnot delivered',
    'Content-Type: message/delivery-status\n\nStatus: 5.1.1',
    'Content-Type: message/rfc822\n\nSubject: mine\nFrom: me@example.org\n\nbody 550',
  ];
  const { text, original } = unpack(`${HEAD}Content-Type: multipart/report; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}--b--`);
  assert.ok(text.indexOf('not delivered') < text.indexOf('Status: 5.1.1') && text.indexOf('Status: 5.1.1') < original);
  assert.match(text.slice(original), /Subject: mine/);
  assert.doesNotMatch(text, /body 550/);
});

test('a bounce that was forwarded as an attachment is read', () => {
  const inner = `${HEAD}Content-Type: multipart/report; boundary=in\n\n--in\nContent-Type: message/delivery-status\n\nStatus: 5.4.1\n--in--`;
  const { text, original } = unpack(`${HEAD}Content-Type: multipart/mixed; boundary=out\n\n--out\nContent-Type: message/rfc822\n\n${inner}\n--out--`);
  assert.match(text.slice(0, original), /Status: 5\.4\.1/);
});
