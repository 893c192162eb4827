// A finding from the fields of a delivery status: what the other server said goes before what the reporting one made of it.
import { best, completing, innermost, isFailure, startOf, within } from './candidates.ts';
import { paragraph, type Draft, type Reading } from './draft.ts';
import { readNumbers, SURE, WEIGHTS, type Candidate } from './numbers.ts';
import { addressIn, hostNear, recipientNear } from './people.ts';
import { at, type Range } from './range.ts';
import type { StatusGroup } from './status-fields.ts';

/** Takes a reading, one recipient's fields, and whether there are no others, gives the draft. */
export const fromStatus = (reading: Reading, group: StatusGroup, isOnly: boolean): Draft => {
  const { text, sections } = reading;
  const recipient = group.recipient ? addressIn(text, group.recipient) : null;
  const inDiagnostic = group.diagnostic ? readNumbers(text, group.diagnostic, 50).filter((one) => one.weight > WEIGHTS.bare) : [];
  const refused = inDiagnostic.filter((one) => isFailure(text, one));
  const diagnostic = refused.length ? refused : inDiagnostic;
  const said = innermost(text, diagnostic, best(diagnostic.filter(({ reply }) => reply)));
  const status = group.status ? statusIn(text, group.status) : null;
  const line = group.diagnostic ?? group.status ?? group.recipient ?? group.action ?? sections.notice;
  // Some put the reply code, or nothing but it, where the enhanced code belongs.
  const inStatus = group.status ? readNumbers(text, group.status, 5).find((one) => one.reply && isFailure(text, one)) : null;
  let reply = said?.reply ?? inStatus?.reply ?? null;
  let enhanced = said
    ? (said.enhanced ?? completing(text, said.reply, diagnostic, line.end))
    : (best(diagnostic.filter((one) => one.weight >= SURE))?.enhanced ?? null);
  if (!reply) {
    const told = toldElsewhere(reading, group, recipient, status, isOnly);
    reply = told?.reply ?? null;
    // X.0.0 says no more than "failed" (RFC 3463 §3.1): the words of the notice may say more.
    if (told?.enhanced && (!status || /\.0\.0$/.test(at(text, status)))) enhanced ??= told.enhanced;
  }
  const host = group.remote ? addressIn(text, group.remote) : reply ? hostNear(text, reply.start, line) : null;
  return { reply, enhanced: enhanced ?? status, line, recipient, host, group };
};

/** What the notice above the fields says of this recipient; of several recipients only where it names this one. */
const toldElsewhere = (
  { text, numbers, addresses, sections }: Reading,
  group: StatusGroup,
  recipient: Range | null,
  status: Range | null,
  isOnly: boolean,
): Candidate | null => {
  const fields = [group.status, group.diagnostic, group.action, group.recipient, group.remote].filter((field) => field !== null);
  const outside = numbers.filter(
    (one) =>
      one.reply &&
      one.weight >= SURE &&
      isFailure(text, one) &&
      !fields.some((field) => within([one], field).length) &&
      (!status || text[status.start] === '2' || text[startOf(one)] === text[status.start]),
  );
  const name = recipient ? at(text, recipient).toLowerCase() : '';
  const isNamed = (one: Candidate): boolean => {
    const near = recipientNear(text, addresses, startOf(one), paragraph(text, startOf(one), sections.notice));
    return near !== null && at(text, near).toLowerCase() === name;
  };
  return best(outside.slice(0, 100).filter(isNamed)) ?? (isOnly ? best(outside) : null);
};

const statusIn = (text: string, field: Range): Range | null => {
  const found = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(at(text, field));
  return found ? { start: field.start + found.index, end: field.start + found.index + found[0].length } : null;
};
