// Findings from running text and logs: the surest code first, then one for each further recipient.
import { best, classOf, completing, innermost, startOf, within } from './candidates.ts';
import { isLog, lineOf, paragraph, type Draft, type Reading } from './draft.ts';
import { FAILED, STILL_TRIED } from './failure.ts';
import { WEIGHTS, type Candidate } from './numbers.ts';
import { hostNear, recipientNear, recipientsIn } from './people.ts';
import { at, type Range } from './range.ts';

/** Takes a reading, the codes to choose from, the part of the text that they stand in and how many findings to make at most; gives drafts. */
export const fromText = ({ text, addresses }: Reading, numbers: readonly Candidate[], part: Range, most: number): Draft[] => {
  const main = best(numbers);
  if (!main) return [];
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  const add = (one: Candidate): void => {
    const place = startOf(one);
    const own = lineOf(text, place);
    const around = paragraph(text, place, part);
    // A line of a log tells of one recipient; in a notice the name may stand lines above.
    const words = isLog(text, own) ? own : around;
    const recipient =
      recipientNear(text, addresses, place, words) ??
      (words === own ? null : recipientNear(text, addresses, place, { start: Math.max(part.start, around.start - 600), end: around.end }));
    const name = recipient ? at(text, recipient).toLowerCase() : '';
    if (seen.size > 0 && (!name || seen.has(name))) return;
    seen.add(name);
    const near = within(numbers, around);
    const said = innermost(text, near, one) ?? one;
    // X.0.0 is what the sending server made of it (RFC 3463 §3.1): "dsn=4.0.0 … refused to talk to me: 554 …".
    const isVague = said.enhanced !== null && /\.0\.0$/.test(at(text, said.enhanced));
    const replies = near.filter((other) => other.reply && other.weight >= WEIGHTS.listed);
    const reply =
      said.reply ??
      best(replies.filter((other) => classOf(text, other) === classOf(text, said)))?.reply ??
      (isVague ? best(replies.filter((other) => other.weight >= WEIGHTS.colon))?.reply : null) ??
      null;
    drafts.push({
      reply,
      enhanced: said.enhanced ?? completing(text, reply, numbers, around.end),
      line: { start: Math.max(own.start, around.start), end: Math.min(own.end, part.end) },
      recipient,
      host: hostNear(text, startOf(said), words),
      group: null,
    });
  };
  add(main);
  for (const one of numbers) {
    if (drafts.length >= most) break;
    if (one !== main && one.weight >= Math.max(40, main.weight - 15)) add(one);
  }
  return drafts;
};

/** Takes a reading in which no code was found, gives the failures that the words tell: the notice's own, or a wording that is known. */
export const withoutCode = ({ text, sections: { headers, notice }, addresses, matches }: Reading, readable: number, most: number): Draft[] => {
  const limit = Math.min(notice.end, readable);
  const failed = FAILED.exec(text.slice(0, limit)) ?? STILL_TRIED.exec(text.slice(0, limit));
  if (!failed && !matches.length) return [];
  const place = matches[0]?.start ?? failed?.index ?? notice.start;
  const inHeader = /^x-failed-recipients:[ \t]{0,9}([^\s,]{3,200})/im.exec(text.slice(0, Math.min(headers.end, readable)));
  const end = inHeader ? inHeader.index + inHeader[0].length : 0;
  const headed = inHeader?.[1] ? { start: end - inHeader[1].length, end } : null;
  const listed = recipientsIn(text, addresses, notice, most);
  const recipients = listed.length ? listed : [headed ?? recipientNear(text, addresses, place, notice)];
  return recipients.map((recipient) => ({
    reply: null,
    enhanced: null,
    line: recipient && recipients.length > 1 ? { start: recipient.start, end: paragraph(text, recipient.end, notice).end } : lineOf(text, place),
    recipient,
    host: hostNear(text, place, notice),
    group: null,
  }));
};
