// Fetches what the box is given, once, and gives the rows their names back.
import type { BoxData, SentBoxData } from '../../domain/box.ts';
import { ROLES, type Role } from '../../domain/facts.ts';
import { SIDES } from '../../domain/wording.ts';

const rolesIn = (digits: string): Role[] => [...digits].flatMap((digit) => ROLES[Number(digit)] ?? []);

const providerIn = (id: string): string => id.slice(0, id.indexOf('/'));

/** Takes the data as it is sent, gives it with names. */
export const unpackGiven = ({ codes, wordings, providers, ...rest }: SentBoxData): BoxData => ({
  ...rest,
  providers,
  codes: codes.map(([code, name, english, means, act, advice]) => ({ code, name, english, means, act: rolesIn(act), do: advice })),
  wordings: wordings.map(([id, text, general, side, reply, enhanced, permanent, act, meaning, advice]) => ({
    id,
    provider: providerIn(id),
    kind: providers[providerIn(id)]?.kind ?? 'software',
    text,
    general: general === 1,
    side: SIDES[side] ?? 'receiving',
    reply: reply || null,
    enhanced: enhanced || null,
    permanent: permanent === 2 ? null : permanent === 1,
    act: rolesIn(act),
    meaning,
    advice,
  })),
});

const fetched = new Map<string, Promise<BoxData>>();

/** Takes the address of the data, gives it. Throws where it cannot be fetched. */
export const fetchGiven = (address: string): Promise<BoxData> => {
  const known = fetched.get(address);
  if (known) return known;
  const coming = fetch(address)
    .then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return answer.json() as Promise<SentBoxData>;
    })
    .then(unpackGiven);
  fetched.set(address, coming);
  return coming;
};
