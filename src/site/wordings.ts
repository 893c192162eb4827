// Where each wording stands: on the page of who says it, or, for who says few, on the page that these share.
import type { ProviderEntry } from '../catalogue/catalogue.ts';
import { catalogue } from '../catalogue/site.ts';
import type { Wording } from '../domain/wording.ts';
import type { Language } from '../language/languages.ts';
import { pathOf } from './routes.ts';

/** The name of the shared page in its address. */
export const OTHERS = 'others';

/** Takes a provider, tells whether it has a page of its own. */
export const hasOwnPage = ({ facts }: ProviderEntry): boolean => facts.hasPage;

const byName = (one: ProviderEntry, other: ProviderEntry) => one.facts.name.localeCompare(other.facts.name, 'en');
const own = catalogue.providers.filter(hasOwnPage).sort((one, other) => other.facts.wordings.length - one.facts.wordings.length);
const sharing = catalogue.providers.filter((entry) => !hasOwnPage(entry)).sort(byName);

/** A page on wordings. */
export interface ProviderPage {
  id: string;
  providers: readonly ProviderEntry[];
}

/** The pages on wordings: those of one provider, the one with most wordings first, and the shared one last. */
export const providerPages: readonly ProviderPage[] = [
  ...own.map((entry) => ({ id: entry.facts.id, providers: [entry] })),
  ...(sharing.length > 0 ? [{ id: OTHERS, providers: sharing }] : []),
];

const ownIds = new Set(own.map(({ facts }) => facts.id));

/** Takes a provider's id, gives the id of the page its wordings stand on. */
export const pageOf = (provider: string): string => (ownIds.has(provider) ? provider : OTHERS);

/** Takes a wording, gives its anchor on that page. */
export const wordingAnchor = ({ provider, slug }: Wording): string => (ownIds.has(provider) ? slug : `${provider}-${slug}`);

/** Takes a wording and a language, gives the address of the wording. */
export const wordingPath = (wording: Wording, language: Language): string =>
  `${pathOf({ kind: 'provider', provider: pageOf(wording.provider) }, language)}#${wordingAnchor(wording)}`;
