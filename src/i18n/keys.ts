// The keys of all sentences, from the English files, so that a misspelt key does not compile.
import type about from '../../locales/en/about.json';
import type box from '../../locales/en/box.json';
import type code from '../../locales/en/code.json';
import type codes from '../../locales/en/codes.json';
import type common from '../../locales/en/common.json';
import type comparison from '../../locales/en/comparison.json';
import type comparisons from '../../locales/en/comparisons.json';
import type decode from '../../locales/en/decode.json';
import type dialogues from '../../locales/en/dialogues.json';
import type enhanced from '../../locales/en/enhanced.json';
import type facts from '../../locales/en/facts.json';
import type home from '../../locales/en/home.json';
import type notFound from '../../locales/en/not-found.json';
import type reading from '../../locales/en/reading.json';
import type short from '../../locales/en/short.json';
import type unregistered from '../../locales/en/unregistered.json';
import type wordings from '../../locales/en/wordings.json';
import type { Page } from './locales.ts';

type Paths<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Paths<Tree[Name]>}`;
}[keyof Tree & string];

interface Files {
  about: typeof about;
  box: typeof box;
  code: typeof code;
  codes: typeof codes;
  common: typeof common;
  comparison: typeof comparison;
  comparisons: typeof comparisons;
  decode: typeof decode;
  dialogues: typeof dialogues;
  enhanced: typeof enhanced;
  facts: typeof facts;
  home: typeof home;
  'not-found': typeof notFound;
  reading: typeof reading;
  short: typeof short;
  unregistered: typeof unregistered;
  wordings: typeof wordings;
}

/** <page>:<key>, such as common:nav.codes. */
export type Key = { [File in Page]: `${File}:${Paths<Files[File]>}` }[Page];
