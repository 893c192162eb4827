// Carries a pasted text from the box of one page to the page for decoding. It stays in this tab of this browser.
const KEY = 'smtp-reference-text';

/** Takes a text and keeps it for the next page. Where the browser keeps nothing, it is lost. */
export const keep = (text: string): void => {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // A browser that forbids storage, or a text beyond its limit: the page for decoding opens empty.
  }
};

/** Gives the text that was kept, or ''. It stays until another takes its place, so that it can be read in another language. */
export const kept = (): string => {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
};

/** Forgets it. */
export const forget = (): void => {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
};
