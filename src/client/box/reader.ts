// Reads a pasted text: unpacks it, then decodes it, with the wordings and roles that the box was given.
import type { BoxData } from '../../domain/box.ts';
import { decode, type Decoded } from '../../domain/decode.ts';
import { prepareWordings } from '../../domain/decode/wordings.ts';
import { unpack } from '../../domain/mail/unpack.ts';

/** A text as it is shown, and what was found in it. */
export interface Read extends Decoded {
  text: string;
}

/** Takes what the box was given, gives the way to read a text. */
export const readerOf = ({ wordings, codes }: BoxData): ((pasted: string | Uint8Array) => Read) => {
  const known = prepareWordings(wordings);
  const acts = new Map(codes.flatMap(({ code, act }) => (act.length > 0 ? [[code, act] as const] : [])));
  return (pasted) => {
    const { text, original } = unpack(pasted);
    return { text, ...decode(text, known, { original, acts }) };
  };
};
