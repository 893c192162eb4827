// scenarios/network.yaml: the addresses of the recordings, and the records that their DNS knows.
import { z } from 'astro/zod';
import { readYaml } from '../../catalogue/yaml.ts';
import { ContentError, Inspector } from '../../fault.ts';

export const RECORD_TYPES = { A: 1, PTR: 12, MX: 15, TXT: 16, AAAA: 28 } as const;

export interface DnsRecord {
  /** Small letters, no final dot. */
  name: string;
  type: keyof typeof RECORD_TYPES;
  data: string;
}

const record = z.string().transform((text, context): DnsRecord => {
  const [, name = '', type = '', data = ''] = /^(\S+)\. (A|PTR|MX|TXT|AAAA) (.+)$/.exec(text) ?? [];
  if (name) return { name: name.toLowerCase(), type: type as DnsRecord['type'], data };
  context.issues.push({ code: 'custom', input: text, message: 'write a record as: name. TYPE data, with one of A, AAAA, MX, PTR, TXT' });
  return z.NEVER;
});

const networkSchema = z.strictObject({
  server: z.ipv4(),
  name: z.string(),
  clients: z.array(z.ipv4()),
  refused: z.array(z.string()),
  records: z.array(record),
});

export type Network = z.output<typeof networkSchema>;

/** Takes the text of network.yaml and its path. Gives the network; throws a ContentError with every fault. */
export const readNetworkFile = (text: string, file: string): Network => {
  const inspector = new Inspector(file, []);
  const network = readYaml(text, networkSchema, inspector);
  if (!network) throw new ContentError(inspector.faults);
  return network;
};
