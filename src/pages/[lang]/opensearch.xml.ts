// Lets a browser use the site as a search engine.
import type { APIRoute } from 'astro';
import { sentences } from '../../i18n/site.ts';
import type { Language } from '../../language/languages.ts';
import { languagePaths } from '../../site/paths.ts';
import { assetPath, ORIGIN, urlOf } from '../../site/routes.ts';

export const getStaticPaths = languagePaths;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** OpenSearch 1.1, draft 6: the description document. */
export const GET: APIRoute<{ language: Language }> = ({ props: { language } }) => {
  const say = sentences[language];
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>SMTP (${language})</ShortName>
  <Description>${escaped(say('box:search'))}: ${escaped(say('box:label'))}</Description>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${ORIGIN}${assetPath('favicon.svg')}</Image>
  <Url type="text/html" template="${urlOf({ kind: 'decode' }, language)}?q={searchTerms}"/>
</OpenSearchDescription>
`);
};
