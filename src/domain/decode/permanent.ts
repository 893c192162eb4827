// Whether the mail server has given up on the message, or still tries.
import { at } from './range.ts';
import type { Sections } from './sections.ts';
import type { StatusGroup } from './status-fields.ts';
import type { Wording } from './wordings.ts';

const STILL_TRYING =
  /\b(?:will (?:be retried|retry|keep trying|continue (?:to try|trying)|try again|be re-?attempted)|warning message only|do not need to resend|not yet been delivered|still (?:being retried|undelivered|trying)|has been delayed|is delayed|delivery (?:is |has been |status notification \()?delay(?:ed)?|status=deferred|stat=deferred|delivery incomplete|temporary problem delivering)\b/i;
const GAVE_UP =
  /\b(?:giving up|gave up|given up|retry time(?:out)? exceeded|retry timeout|failed permanently|permanent(?:ly)? (?:fail|error|fatal)|too long in queue|could not be delivered for|status=(?:bounced|expired)|message expired|returned to sender|undeliverable)/i;

/** Takes what was read, gives true where the server has given up, false where it still tries, null where nothing tells. */
export const isPermanent = (
  text: string,
  { notice }: Sections,
  group: StatusGroup | null,
  reply: string | null,
  enhanced: string | null,
  wording: Wording | null,
): boolean | null => {
  const action = group?.action ? at(text, group.action).toLowerCase() : '';
  if (action.startsWith('delayed')) return false;
  if (action.startsWith('failed')) return true;
  if (/^[23]/.test(reply ?? enhanced ?? '')) return null;
  const words = text.slice(notice.start, Math.min(notice.end, notice.start + 20000));
  if (STILL_TRYING.test(words)) return false;
  const code = enhanced ?? reply;
  if (code?.startsWith('5') || GAVE_UP.test(words)) return true;
  if (code?.startsWith('4')) return false;
  return wording?.permanent ?? null;
};
