// Whose server it was, by host names and addresses. The ids are those of content/wordings/ where that has a folder.
import type { SaidWording } from './wordings.ts';

/** By the name before the public suffix: yahoo.com, yahoo.co.jp, yahoodns.net. */
const BY_NAME: Readonly<Record<string, string>> = {
  google: 'google',
  gmail: 'google',
  googlemail: 'google',
  '1e100': 'google',
  hotmail: 'outlook',
  outlook: 'outlook',
  msn: 'outlook',
  yahoo: 'yahoo',
  yahoodns: 'yahoo',
  yahooinc: 'yahoo',
  ymail: 'yahoo',
  rocketmail: 'yahoo',
  aol: 'aol',
  icloud: 'apple',
  apple: 'apple',
  comcast: 'comcast',
  pphosted: 'proofpoint',
  'ppe-hosted': 'proofpoint',
  proofpoint: 'proofpoint',
  mimecast: 'mimecast',
  barracudanetworks: 'barracuda',
  barracuda: 'barracuda',
  barracudacentral: 'barracuda',
  orange: 'orange',
  wanadoo: 'orange',
  laposte: 'orange',
  gmx: 'gmx',
  'web-de': 'webde',
  yandex: 'yandex',
  rambler: 'rambler',
  zoho: 'zoho',
  zohomail: 'zoho',
  messagelabs: 'messagelabs',
  symanteccloud: 'emailsecuritycloud',
  improvmx: 'improvmx',
  infomaniak: 'infomaniak',
  emailsrvr: 'rackspace',
  secureserver: 'godaddy',
  sbcglobal: 'att',
  bellsouth: 'att',
  trendmicro: 'trendmicro',
  zerospam: 'zerospam',
  fireeyecloud: 'fireeye',
  hostpoint: 'hostpoint',
  protonmail: 'protonmail',
  nttdocomo: 'nttdocomo',
  iphmx: 'cisco',
  ironport: 'cisco',
  messagingengine: 'fastmail',
  fastmail: 'fastmail',
  kundenserver: 'ionos',
  rzone: 'strato',
  ovh: 'ovh',
  netease: 'netease',
  naver: 'naver',
  seznam: 'seznam',
  libero: 'libero',
  antispameurope: 'hornetsecurity',
  hornetsecurity: 'hornetsecurity',
  mailcontrol: 'forcepoint',
  antispamcloud: 'spamexperts',
  spamexperts: 'spamexperts',
  mailchannels: 'mailchannels',
  migadu: 'migadu',
  charter: 'spectrum',
  twc: 'spectrum',
  roadrunner: 'spectrum',
};

/** Where the name alone would say too much or too little: the longest suffix wins. */
const BY_SUFFIX: Readonly<Record<string, string>> = {
  'olc.protection.outlook.com': 'outlook',
  'protection.outlook.com': 'exchangeonline',
  'prod.outlook.com': 'exchangeonline',
  'mail.protection.outlook.com': 'exchangeonline',
  'exchangelabs.com': 'exchangeonline',
  'office365.com': 'exchangeonline',
  'office.com': 'exchangeonline',
  'microsoftonline.com': 'exchangeonline',
  'mx.microsoft': 'exchangeonline',
  'live.com': 'outlook',
  'me.com': 'apple',
  'mac.com': 'apple',
  'web.de': 'webde',
  'free.fr': 'free',
  'qq.com': 'qq',
  'foxmail.com': 'qq',
  'mail.ru': 'mailru',
  'hey.com': 'hey',
  'app.hey.com': 'hey',
  'att.net': 'att',
  'prodigy.net': 'att',
  'cox.net': 'cox',
  'rr.com': 'spectrum',
  'facebook.com': 'facebook',
  'docomo.ne.jp': 'nttdocomo',
  't-online.de': 't-online',
  'proton.me': 'protonmail',
  'mx.cloudflare.net': 'cloudflare',
  'sfr.fr': 'sfr',
  '163.com': 'netease',
  '126.com': 'netease',
};

const SECOND_LEVEL = new Set(['co', 'com', 'ne', 'or', 'net', 'org', 'ac', 'go', 'gov']);

/** Takes a host name, gives whose it is, or null. */
export const providerOfHost = (host: string): string | null => {
  const labels = host
    .toLowerCase()
    .replace(/^[.[]+|[.\]]+$/g, '')
    .split('.')
    .slice(-8);
  if (labels.length < 2) return null;
  for (let from = 0; from < labels.length - 1; from++) {
    const known = BY_SUFFIX[labels.slice(from).join('.')];
    if (known) return known;
  }
  const last = labels.length - 1;
  const isCountry = (labels[last]?.length ?? 0) === 2 && SECOND_LEVEL.has(labels[last - 1] ?? '');
  const name = labels[last - (isCountry && labels.length > 2 ? 2 : 1)] ?? '';
  return Object.hasOwn(BY_NAME, name) ? (BY_NAME[name] ?? null) : null;
};

/** Marks that one provider alone sets into its replies. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s-])gsmtp\b|\bgoogle\.com\/mail\b/i, 'google'],
  [/\bcuda_\w+/i, 'barracuda'],
  [/\bOFR_?\d{3}|\bLPN\d{3}_\d{3}\b|\bOFR\d{3}_\d{3}\b/, 'orange'],
  [/\bAUP#/i, 'cox'],
  [/#id-5\.9\.\d/, 'improvmx'],
  [/\bIB\d{3}\b/, 'godaddy'],
  [/\[(?:CS|HM|HME|DMARC|PM)\d{1,2}\]/, 'apple'],
  [/\[(?:TSS?|GL|BL|PH)\d\d\]/, 'yahoo'],
  [/\(S20\d{8}\)/, 'outlook'],
  [/\b(?:STOREDRV|RESOLVER\.ADR|SMTPSEND\.)/, 'exchangeonline'],
];

const HOST = /(?<![\w@/-]|\w\.)(?:[a-z0-9](?:[a-z0-9-]{0,61})\.){1,7}[a-z][a-z0-9-]{1,17}(?![\w@-])/gi;

/** Takes text that a server sent, gives whose words they are by the marks and the hosts in it. */
export const providerInText = (text: string): string | null => {
  for (const [mark, provider] of MARKS) if (mark.test(text)) return provider;
  const links = text.match(/https?:\/\/[a-z0-9.-]{3,100}/gi) ?? [];
  for (const link of links) {
    const known = providerOfHost(link.replace(/^https?:\/\//i, ''));
    if (known) return known;
  }
  for (const [host] of text.matchAll(HOST)) {
    const known = providerOfHost(host);
    if (known) return known;
  }
  return null;
};

/** Takes text that a server sent, gives whose it is by the domains of the addresses in it: a server names its own recipients. */
export const providerOfAddresses = (text: string): string | null => {
  for (const [, domain] of text.matchAll(/@([a-z0-9.-]{3,100})/gi)) {
    const known = domain ? providerOfHost(domain) : null;
    if (known) return known;
  }
  return null;
};

/** Programs that anybody may run in front of a mail server: their words do not tell whose server it is. */
const FILTER_PROGRAMS = new Set(['rspamd', 'milter-greylist', 'opendmarc', 'postgrey', 'greyd']);

/** Two or three common words may be anybody's; a label with a number in it is one server's own. */
const isTelling = (text: string): boolean => /\d|[#_]/.test(text) || text.replace(/\{\w+\}|[^\p{L}]/gu, '').length >= 18;

/** Takes a wording, gives the provider that it names, or null. */
export const providerOfWording = ({ provider, kind, text }: SaidWording): string | null =>
  isTelling(text) && (kind === 'provider' || (kind === 'filter' && !FILTER_PROGRAMS.has(provider))) ? provider : null;

/** Where a notice says which server wrote it. */
const WRITTEN_BY =
  /(?:^reporting-mta:[ \t]{0,4}\w{1,10}[ \t]?;|^from:[^\n@]{0,120}@|generating server:|dsn generated by:|generated by|serveur de génération\s?:|generierender server:|dsn generiert von:)[ \t]{0,4}([a-z0-9.-]{4,120})/gim;

/** Takes a notice with the headers above it, gives whose server wrote it. */
export const providerOfNotice = (text: string): string | null => {
  for (const [, host] of text.matchAll(WRITTEN_BY)) {
    const known = host ? providerOfHost(host) : null;
    if (known) return known;
  }
  return null;
};
