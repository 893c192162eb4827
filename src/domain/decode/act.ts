// Who has to act: as the wording says, else as the code says, else by the subject of the enhanced code (RFC 3463 §3).
import type { Role } from '../facts.ts';

/** What the content says of reply codes and enhanced status codes. */
export type ActsByCode = ReadonlyMap<string, readonly Role[]>;

const BY_SUBJECT: Readonly<Record<string, readonly Role[]>> = {
  '1': ['sender'],
  '2': ['recipient'],
  '3': ['recipient-admin'],
  '4': ['sender-admin', 'recipient-admin'],
  '5': ['sender-admin'],
  '6': ['sender'],
  '7': ['sender-admin'],
};

/**
 * Takes what the wording says (or null), the codes, whether the failure lasts, and what the content says of codes.
 * Gives who acts, most telling first: nobody for what the mail server still tries by itself; nothing where nobody knows.
 */
export const whoActs = (
  byWording: readonly Role[] | null,
  { reply, enhanced, permanent }: { reply: string | null; enhanced: string | null; permanent: boolean | null },
  acts: ActsByCode,
): readonly Role[] => {
  const isUse = (roles: readonly Role[] | undefined): roles is readonly Role[] =>
    roles !== undefined && roles.length > 0 && !(permanent === true && roles.every((role) => role === 'nobody'));
  if (isUse(byWording ?? undefined)) return byWording ?? [];
  for (const code of [enhanced, reply]) {
    const roles = code ? acts.get(code) : undefined;
    if (isUse(roles)) return roles;
  }
  if (permanent === false) return ['nobody'];
  return permanent ? (BY_SUBJECT[enhanced?.[2] ?? ''] ?? ['sender']) : [];
};
