// Where the site is published: SITE_URL and BASE_PATH, checked before anything is built.

export interface Settings {
  /** Origin, without a slash at the end: https://example.org */
  origin: string;
  /** '' at the top of a host, else /path without a slash at the end. */
  base: string;
}

const DEFAULT_ORIGIN = 'http://127.0.0.1:4321';

/** Takes the environment. Gives the settings. Throws an Error that names the variable, its value and the remedy. */
export const readSettings = (environment: Readonly<Record<string, string | undefined>>): Settings => ({
  origin: readOrigin(environment['SITE_URL'] || DEFAULT_ORIGIN),
  base: readBase(environment['BASE_PATH'] || ''),
});

const readOrigin = (value: string): string => {
  const remedy = 'Set it to the address of the host alone, such as https://smtp.example.org; a folder belongs in BASE_PATH.';
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`SITE_URL is "${value}", which is not a web address. ${remedy}`);
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password)
    throw new Error(`SITE_URL is "${value}", which holds more than a host. ${remedy}`);
  return url.origin;
};

const readBase = (value: string): string => {
  const trimmed = value.replace(/^\/+|\/+$/g, '');
  if (trimmed === '') return '';
  const parts = trimmed.split('/');
  if (!parts.every((part) => /^[A-Za-z0-9][A-Za-z0-9._~-]*$/.test(part))) {
    throw new Error(`BASE_PATH is "${value}". Set it to a path such as /smtp or /docs/smtp: letters, digits and . _ ~ - between slashes.`);
  }
  return `/${parts.join('/')}`;
};
