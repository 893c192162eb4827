// The catalogue of this site, read once for the whole build. Pages ask it; nothing else reads content/.
import { readCatalogue } from './catalogue.ts';

export const catalogue = readCatalogue(process.cwd());
