// What the three digits of a reply code say by themselves (RFC 5321 §4.2.1).

/** A reply code as it is written on the wire: three digits, kept as text. */
export type ReplyCode = string;

/** The first digit: whether the command was done. RFC 5321 §4.2.1 knows 2 to 5; 1yz does not exist in SMTP. */
export type ReplyClass = 2 | 3 | 4 | 5;

/** The second digit: what the reply is about (RFC 5321 §4.2.1). */
export type Category = 'syntax' | 'information' | 'connections' | 'unspecified' | 'mail-system';

const CATEGORIES: Record<string, Category> = {
  '0': 'syntax',
  '1': 'information',
  '2': 'connections',
  '3': 'unspecified',
  '4': 'unspecified',
  '5': 'mail-system',
};

/** Reply-code = %x32-35 %x30-35 %x30-39, the grammar of RFC 5321 §4.2. */
export const REPLY_CODE = /^[2-5][0-5][0-9]$/;

/** Takes a reply code that fits REPLY_CODE, gives its first digit. */
export const classOf = (code: ReplyCode): ReplyClass => Number(code[0]) as ReplyClass;

/** Takes a reply code that fits REPLY_CODE, gives what its second digit stands for. */
export const categoryOf = (code: ReplyCode): Category => CATEGORIES[code[1] ?? ''] ?? 'unspecified';

/** 2yz and 3yz: the server did what was asked, or is ready for the rest of it. */
export const isPositive = (code: ReplyCode): boolean => classOf(code) <= 3;

/** The sign that stands beside the colour of a class, so that colour never stands alone. */
export const SIGNS = { 2: '✓', 3: '…', 4: '↻', 5: '✕' } as const satisfies Record<ReplyClass, string>;
