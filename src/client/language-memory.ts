// The one place that knows where the chosen language is kept.
const KEY = 'language';

export const keepLanguage = (language: string): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is blocked: the browser's own language decides next time.
  }
};

/** Takes the languages that exist. Gives the one chosen before, else the first that the browser asks for, else the first of all. */
export const preferredLanguage = (languages: readonly string[]): string => {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Storage is blocked.
  }
  const wanted = [kept ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return wanted.find((language) => languages.includes(language)) ?? languages[0] ?? '';
};
