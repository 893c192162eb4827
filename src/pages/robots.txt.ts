// Lets every crawler in and names the sitemap, whose address depends on where the site is published.
import type { APIRoute } from 'astro';
import { BASE, ORIGIN } from '../site/routes.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\nSitemap: ${ORIGIN}${BASE}/sitemap-index.xml\n`);
