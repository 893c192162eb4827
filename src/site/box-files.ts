// The two files that are fetched when the box is used: its script, and what there is to find in a language. Their names
// hold a digest of what is in them, so that a browser never puts an old one beside a new one.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { LANGUAGES, type Language } from '../language/languages.ts';
import { boxData } from './box-data.ts';
import { assetPath } from './routes.ts';

interface File {
  name: string;
  text: string;
}

const named = (stem: string, text: string, ending: string): File => ({
  name: `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}.${ending}`,
  text,
});

const bundle = (): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), 'src/client/box.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.css': 'text' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

let script: File | undefined;
const boxScript = (): File => {
  script ??= named('box', bundle(), 'js');
  return script;
};

const given = new Map<Language, File>();
const boxDataFile = (language: Language): File => {
  const file = given.get(language) ?? named(`box-${language}`, JSON.stringify(boxData(language)), 'json');
  given.set(language, file);
  return file;
};

/** Gives the path of the box's script. */
export const boxScriptPath = (): string => assetPath(`files/${boxScript().name}`);

/** Takes a language, gives the path of what the box is given in it. */
export const boxDataPath = (language: Language): string => assetPath(`files/${boxDataFile(language).name}`);

/** Gives every file of the box, for the endpoint that writes them. */
export const boxFiles = (): readonly File[] => [boxScript(), ...LANGUAGES.map(boxDataFile)];
