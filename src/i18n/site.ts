// The sentences of this site, read once for the whole build.
import { readSentences } from './sentences.ts';

export const sentences = readSentences(process.cwd());
