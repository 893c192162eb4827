// Writes the files that the box fetches when it is used.
import type { APIRoute } from 'astro';
import { boxFiles } from '../../site/box-files.ts';

export const getStaticPaths = () => boxFiles().map(({ name, text }) => ({ params: { file: name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
