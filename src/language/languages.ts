// The one list of languages. Everything that exists once per language is derived from it.

export const LANGUAGES = ['en', 'fr', 'vi', 'tr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of x-default, and the one that the others are made from. */
export const DEFAULT_LANGUAGE: Language = 'en';

/** Each language's name in itself, and its Open Graph locale. */
export const LANGUAGE_NAMES: Record<Language, { name: string; openGraph: string }> = {
  en: { name: 'English', openGraph: 'en_US' },
  fr: { name: 'Français', openGraph: 'fr_FR' },
  vi: { name: 'Tiếng Việt', openGraph: 'vi_VN' },
  tr: { name: 'Türkçe', openGraph: 'tr_TR' },
};
