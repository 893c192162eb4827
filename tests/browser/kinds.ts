// One page of each kind, in each language.
import { LANGUAGES, type Language } from '../../src/language/languages.ts';

export const KINDS: { kind: string; path: (language: Language) => string }[] = [
  { kind: 'home', path: (language) => `/${language}/` },
  { kind: 'all codes', path: (language) => `/${language}/smtp/` },
  { kind: 'all comparisons', path: (language) => `/${language}/smtp/compare/` },
  { kind: 'about', path: (language) => `/${language}/about/` },
  { kind: 'decoding', path: (language) => `/${language}/decode/` },
  { kind: 'all wordings', path: (language) => `/${language}/wordings/` },
  { kind: 'wordings of a provider', path: (language) => `/${language}/wordings/google/` },
  { kind: 'wordings of several providers', path: (language) => `/${language}/wordings/others/` },
  { kind: 'code', path: (language) => `/${language}/smtp/550/` },
  { kind: 'success', path: (language) => `/${language}/smtp/250/` },
  { kind: 'hand-written comparison', path: (language) => `/${language}/smtp/250-vs-553/` },
  { kind: 'computed comparison', path: (language) => `/${language}/smtp/354-vs-521/` },
  { kind: 'enhanced code', path: (language) => `/${language}/smtp/5.7.26/` },
  { kind: 'class outside the registry', path: (language) => `/${language}/smtp/4.7.23/` },
  { kind: 'enhanced comparison', path: (language) => `/${language}/smtp/5.7.20-vs-5.7.26/` },
  { kind: 'one row, two classes', path: (language) => `/${language}/smtp/4.7.1-vs-5.7.1/` },
  { kind: 'subject', path: (language) => `/${language}/smtp/x.7/` },
  { kind: 'how to read', path: (language) => `/${language}/smtp/x.y.z/` },
  { kind: 'unregistered number', path: (language) => `/${language}/smtp/571/` },
  { kind: 'unregistered comparison', path: (language) => `/${language}/smtp/550-vs-571/` },
  { kind: 'all servers', path: (language) => `/${language}/servers/` },
  { kind: 'server', path: (language) => `/${language}/servers/postfix/` },
  { kind: 'all situations', path: (language) => `/${language}/situations/` },
  { kind: 'situation', path: (language) => `/${language}/situations/unknown-user/` },
  { kind: 'session never got there', path: (language) => `/${language}/situations/bare-lf/` },
  { kind: 'wrong address', path: (language) => `/${language}/nothing/` },
];

export const PAGES = KINDS.flatMap(({ kind, path }) => LANGUAGES.map((language) => ({ kind, language, path: path(language) })));
