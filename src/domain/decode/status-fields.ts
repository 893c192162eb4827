// The fields of a delivery status notification (RFC 3464 §2.3), wherever they stand in a text, a group for each recipient.
import { at, type Range } from './range.ts';

export interface StatusGroup {
  recipient: Range | null;
  action: Range | null;
  status: Range | null;
  diagnostic: Range | null;
  remote: Range | null;
  reporting: Range | null;
}

const FIELD =
  /^(?:>[ >]{0,6})?[ \t]{0,3}(final-recipient|original-recipient|action|status|diagnostic-code|remote-mta|reporting-mta|x-actual-recipient)[ \t]{0,3}:[ \t]{0,3}/gim;
const MAX_GROUPS = 2000;

/** The end of a field's value: its line, the folded lines after it, and for a diagnostic also lines that lost their fold on the way. */
const valueEnd = (text: string, from: number, limit: number, isDiagnostic: boolean): number => {
  let end = lineEnd(text, from, limit);
  for (let lines = 0; end < limit && lines < 60; lines++) {
    const next = end + 1;
    const line = text.slice(next, lineEnd(text, next, limit));
    const isFold = /^[ \t]+\S/.test(line);
    const isLost = isDiagnostic && line.trim() !== '' && !/^(?:[A-Za-z][\w-]{1,40}[ \t]?:|--|>|<\S+@)/.test(line);
    if (!isFold && !isLost) break;
    end = next + line.length;
  }
  return end;
};

const lineEnd = (text: string, from: number, limit: number): number => {
  const end = text.indexOf('\n', from);
  return end < 0 || end > limit ? limit : end;
};

/** Takes a text and the part of it to read, gives a group for each recipient, in order. */
export const readStatusFields = (text: string, { start, end }: Range): StatusGroup[] => {
  const groups: StatusGroup[] = [];
  let group = empty(null);
  let reporting: Range | null = null;
  const seen = new Set<string>();
  let previousEnd = -1;
  FIELD.lastIndex = start;
  for (let field = FIELD.exec(text); field && field.index < end && groups.length < MAX_GROUPS; field = FIELD.exec(text)) {
    const name = (field[1] ?? '').toLowerCase();
    const from = FIELD.lastIndex;
    const value = trim(text, { start: from, end: valueEnd(text, from, end, name === 'diagnostic-code') });
    if (name === 'reporting-mta') {
      reporting = value;
      continue;
    }
    const key = KEYS[name as keyof typeof KEYS];
    // Pages that a text was copied from put empty lines everywhere: only one above a recipient starts the next.
    const isApart = key === 'recipient' && (group.status ?? group.diagnostic ?? (group.recipient && group.action)) !== null;
    const isNew = (isApart && previousEnd >= 0 && isBlankBetween(text, previousEnd, field.index)) || seen.has(name);
    if (isNew && isFilled(group)) {
      groups.push(group);
      group = empty(reporting);
      seen.clear();
    }
    seen.add(name);
    group.reporting ??= reporting;
    if (key !== 'recipient' || name === 'final-recipient' || !group.recipient) group[key] = value;
    previousEnd = value.end;
    FIELD.lastIndex = Math.max(FIELD.lastIndex, value.end);
  }
  if (isFilled(group)) groups.push(group);
  return groups.filter((one) => one.recipient || one.action || one.diagnostic || (one.status && /\d\.\d+\.\d+/.test(at(text, one.status))));
};

const KEYS = {
  'final-recipient': 'recipient',
  'original-recipient': 'recipient',
  'x-actual-recipient': 'recipient',
  action: 'action',
  status: 'status',
  'diagnostic-code': 'diagnostic',
  'remote-mta': 'remote',
} as const;

const empty = (reporting: Range | null): StatusGroup => ({ recipient: null, action: null, status: null, diagnostic: null, remote: null, reporting });

const isFilled = (group: StatusGroup): boolean => Boolean(group.recipient ?? group.action ?? group.status ?? group.diagnostic);

const isBlankBetween = (text: string, from: number, to: number): boolean => to - from < 2000 && /\n[ \t>\r]*\n/.test(text.slice(from, to));

const trim = (text: string, { start, end }: Range): Range => {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from++;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
};
