// Choosing among the numbers of a text: which are believed, which is the surest, and which enhanced code belongs to which reply code.
import { lineOf } from './draft.ts';
import { SURE, WEIGHTS, type Candidate } from './numbers.ts';
import { at, type Range } from './range.ts';

export const startOf = ({ reply, enhanced }: Candidate): number => {
  if (reply && enhanced) return Math.min(reply.start, enhanced.start);
  return (reply ?? enhanced)?.start ?? 0;
};

/** The first digit of the reply code, else of the enhanced one. */
export const classOf = (text: string, { reply, enhanced }: Candidate): string => text[(reply ?? enhanced)?.start ?? 0] ?? '';

export const isFailure = (text: string, one: Candidate): boolean => classOf(text, one) > '3';

/** Those that start in a range. The candidates are in order, so that a long list costs no more than what is in the range. */
export const within = (candidates: readonly Candidate[], { start, end }: Range): Candidate[] => {
  let [low, high] = [0, candidates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = candidates[middle];
    if (one && startOf(one) < start) low = middle + 1;
    else high = middle;
  }
  const found: Candidate[] = [];
  for (let index = low; index < candidates.length; index++) {
    const one = candidates[index];
    if (!one || startOf(one) >= end) break;
    found.push(one);
  }
  return found;
};

/** Of several, the surest; of equals, the first. */
export const best = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((one, other) => (!one || other.weight > one.weight ? other : one), null);

/** "Message expired … <421 4.4.2 …>": what the other server said last is the reason; the outer code only tells that the time is up. */
export const innermost = (text: string, candidates: readonly Candidate[], outer: Candidate | null): Candidate | null => {
  if (!outer?.enhanced || !/\.4\.7$/.test(at(text, outer.enhanced))) return outer;
  return candidates.find((one) => one.reply && startOf(one) > startOf(outer) && one.weight >= SURE && text[startOf(one)] === '4') ?? outer;
};

/** The enhanced code that stands apart from its reply code: "550 sorry, no mailbox here by that name (#5.1.1)", "dsn=5.1.1, status=bounced (… said: 550 …". */
export const completing = (text: string, reply: Range | null, candidates: readonly Candidate[], end: number): Range | null => {
  if (!reply) return null;
  const fits = (enhanced: Range | null): enhanced is Range => enhanced !== null && text[enhanced.start] === text[reply.start];
  for (const { reply: other, enhanced } of within(candidates, { start: reply.end, end: Math.min(end, reply.end + 900) })) {
    if (other && at(text, other) !== at(text, reply)) break;
    if (fits(enhanced)) return enhanced;
  }
  const before = within(candidates, { start: reply.start - 500, end: reply.start }).filter(({ reply: other, enhanced }) => !other && enhanced);
  const near = before.at(-1);
  if (!near || near.weight < SURE || !fits(near.enhanced)) return null;
  return text.slice(near.enhanced.end, reply.start).includes('\n\n') ? null : near.enhanced;
};

/** Words of failing, in the languages of the site and of its neighbours: without any of them near it, a weak number is no code. */
const OF_FAILURE =
  /reject|denied|refus|undeliver|not? (?:be )?deliver|fail|unable|unavailable|spam|block|quota|full|unknown|bounce|no such|invalid|not (?:found|exist|allowed|accepted)|error|busy|temporar|try (?:again|later)|timed? ?out|limit|policy|disabled|list(?:ed|ing)|malformed|dns|not local|virus|malware|infected|auth|permi|prohibit|suspend|exceed|expired|smtp|relay|recipient|mailbox|refus|erreur|échec|invalide|inconnu|boîte|empfänger|fehler|postfach|unbekannt|abgelehnt|zugestellt|alıcı|hata|reddedildi|bulunamadı|người nhận|lỗi|hộp thư|từ chối|usuario|buzón|rechaz|destinat|utente|casella|respint|rifiut|recusad|onbekend|weiger|получател|ящик|ошибк|отклон|не найден|收件|拒|退信|失败|错误|宛先|エラー|拒否|수신자|오류/i;

/** A line of a web server's log, whose numbers look the same. It answers nothing above 530, so that what is called a code there is a mail server's. */
const isOfWeb = (text: string, { reply, weight }: Candidate): boolean =>
  reply !== null && /\bHTTP\/\d/.test(at(text, lineOf(text, reply.start))) && (weight < WEIGHTS.cue || at(text, reply) < '531');

/** Takes a text, the part that the candidates stand in and the candidates, gives those that the words around them support. */
export const believed = (text: string, { start, end }: Range, candidates: readonly Candidate[]): Candidate[] => {
  // Somebody asks for a code and nothing else.
  const isShort = end - start < 30;
  return candidates.filter((one) => {
    const place = startOf(one);
    if (one.enhanced === null && isOfWeb(text, one)) return false;
    return isShort || one.weight > WEIGHTS.start || OF_FAILURE.test(text.slice(Math.max(start, place - 120), Math.min(end, place + 200)));
  });
};
