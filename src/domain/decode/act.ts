// Who has to act where neither the wording nor the code is in the content: by the subject of the enhanced code (RFC 3463 §3).
import type { Role } from '../facts.ts';

const BY_SUBJECT: Readonly<Record<string, readonly Role[]>> = {
  '1': ['sender'],
  '2': ['recipient'],
  '3': ['recipient-admin'],
  '4': ['sender-admin', 'recipient-admin'],
  '5': ['sender-admin'],
  '6': ['sender'],
  '7': ['sender-admin'],
};

/** Takes whether the failure lasts and the enhanced code, gives who acts; nobody for what the mail server still tries by itself. */
export const actByRule = (permanent: boolean | null, enhanced: string | null): readonly Role[] => {
  if (permanent === false) return ['nobody'];
  return permanent ? (BY_SUBJECT[enhanced?.[2] ?? ''] ?? ['sender']) : [];
};
