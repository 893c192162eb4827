// Serves dist/ as a static host would: folders with a slash, the nearest 404 page, no way out of the folder.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { readSettings } from '../site/settings.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Takes a folder and the path it is served under, gives what answers requests. */
export const answerFrom = (folder: string, base: string) => {
  const root = resolve(folder);

  return (request: IncomingMessage, response: ServerResponse): void => {
    const send = (status: number, file: string) => {
      response.writeHead(status, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'x-content-type-options': 'nosniff',
        // A proxy that rewrites pages would destroy the example addresses in them.
        'cache-control': 'no-cache, no-transform',
      });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    };
    const url = URL.parse(request.url ?? '/', 'http://host');
    const path = url ? decode(url.pathname) : null;
    const inside = path?.startsWith(`${base}/`) ? normalize(path.slice(base.length)) : null;
    const file = inside === null ? root : join(root, inside);
    if (inside === null || !(file + sep).startsWith(root + sep)) {
      send(404, join(root, '404.html'));
      return;
    }
    if (isFile(file)) send(200, file);
    else if (isFile(join(file, 'index.html'))) {
      if (inside.endsWith('/')) send(200, join(file, 'index.html'));
      else response.writeHead(301, { location: `${base}${inside}/${url?.search ?? ''}` }).end();
    } else send(404, nearest404(file, root));
  };
};

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const nearest404 = (path: string, root: string): string => {
  for (let folder = dirname(path); folder.startsWith(root) && folder !== root; folder = dirname(folder)) {
    if (isFile(join(folder, '404.html'))) return join(folder, '404.html');
  }
  return join(root, '404.html');
};

/** Serves dist/ on 127.0.0.1 until it is stopped. Throws where it was not built, or the port cannot be had. */
export const serve = async (): Promise<void> => {
  if (!existsSync('dist/index.html')) throw new Error('dist/ holds no site. Run npm run build, or npm start, which builds and serves.');
  const port = readPort(process.env['PORT'] || '4321');
  const { base } = readSettings(process.env);
  const server = createServer(answerFrom('dist', base));
  await new Promise<void>((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`
            : `Port ${port} cannot be opened: ${error.message}`,
        ),
      ),
    );
    server.listen(port, '127.0.0.1', listening);
  });
  console.log(`\nSMTP Reference: http://127.0.0.1:${port}${base}/\nStop it with Ctrl+C.`);
  stopWithParent();
};

const readPort = (value: string): number => {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`PORT is "${value}". Set it to a number from 1 to 65535.`);
  return port;
};

/** A server whose npm was killed would hold the port for ever. */
const stopWithParent = (): void => {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(0);
  }, 1000).unref();
};

if (import.meta.main) {
  serve().catch((error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
