// A name server that knows a dozen records, for a network without a way out (RFC 1035 §4.1 for the form of a message).
import { createSocket } from 'node:dgram';
import { RECORD_TYPES, type DnsRecord, type Network } from './network-file.ts';

const NXDOMAIN = 3;
const REFUSED = 5;

/** Takes a query and what is known. Gives the answer: a name that has only other records has an empty one. */
export const answer = (query: Buffer, { records, refused }: Pick<Network, 'records' | 'refused'>): Buffer => {
  const { name, type, end } = questionOf(query);
  const asked = name.toLowerCase();
  const found = records.filter((record) => record.name === asked && RECORD_TYPES[record.type] === type);
  const exists = records.some((record) => record.name === asked || record.name.endsWith(`.${asked}`));
  const turnedAway = refused.some((zone) => asked === zone || asked.endsWith(`.${zone}`));
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  // An answer, recursion desired and available, and no error yet.
  header.writeUInt16BE(0x8180 | (turnedAway ? REFUSED : exists ? 0 : NXDOMAIN), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(found.length, 6);
  return Buffer.concat([header, query.subarray(12, end), ...found.map(encode)]);
};

/** Takes what is known. Listens on port 53 of 127.0.0.1 until the process ends. */
export const serveDns = async (known: Network): Promise<void> => {
  const socket = createSocket('udp4');
  socket.on('message', (query, { address, port }) => {
    socket.send(answer(query, known), port, address);
  });
  await new Promise<void>((resolve) => {
    socket.bind(53, '127.0.0.1', resolve);
  });
  socket.unref();
};

const questionOf = (query: Buffer): { name: string; type: number; end: number } => {
  const labels: string[] = [];
  let at = 12;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join('.'), type: query.readUInt16BE(at + 1), end: at + 5 };
};

const encode = ({ type, data }: DnsRecord): Buffer => {
  const value = dataOf(type, data);
  const fixed = Buffer.alloc(12);
  // A pointer to the name in the question, class IN, an hour to live.
  fixed.writeUInt16BE(0xc00c, 0);
  fixed.writeUInt16BE(RECORD_TYPES[type], 2);
  fixed.writeUInt16BE(1, 4);
  fixed.writeUInt32BE(3600, 6);
  fixed.writeUInt16BE(value.length, 10);
  return Buffer.concat([fixed, value]);
};

const dataOf = (type: DnsRecord['type'], data: string): Buffer => {
  switch (type) {
    case 'A':
      return Buffer.from(data.split('.').map(Number));
    case 'AAAA':
      return Buffer.from(data.split(':').flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255]));
    case 'PTR':
      return nameBytes(data);
    case 'MX': {
      const [preference = '0', host = '.'] = data.split(' ');
      return Buffer.concat([Buffer.from([0, Number(preference)]), nameBytes(host)]);
    }
    case 'TXT':
      // Strings of at most 255 bytes each.
      return Buffer.concat((data.match(/.{1,255}/gs) ?? []).map((part) => Buffer.concat([Buffer.from([part.length]), Buffer.from(part)])));
    default:
      return type satisfies never;
  }
};

const nameBytes = (name: string): Buffer =>
  Buffer.concat([
    ...name
      .split('.')
      .filter(Boolean)
      .map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])),
    Buffer.from([0]),
  ]);
