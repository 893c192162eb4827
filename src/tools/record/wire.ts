// One connection to a server, without any knowledge of SMTP but how a reply ends. It logs each line as it crosses the socket.
import { connect, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';
import { Changes } from './changes.ts';
import { LAST_LINE } from './reply.ts';
import { BARE_LF } from './script.ts';
import type { Transcript } from './transcript.ts';

/** Longer than any server here takes on purpose. */
const PATIENCE = 60;
/** How long the client waits for the server to close before it does so itself. */
const FAREWELL = 2;

export interface Endpoint {
  from: string;
  host: string;
  port: number;
}

export class Wire {
  readonly #transcript: Transcript;
  #socket: Socket;
  #partial = '';
  #unsent = '';
  /** Replies that are still to come. */
  #due = 0;
  #closed = false;
  /** The last line that the server said. */
  said = '';
  readonly #changes = new Changes();

  private constructor(socket: Socket, transcript: Transcript) {
    this.#transcript = transcript;
    this.#socket = socket;
    this.#listen();
  }

  /** Takes where from and where to. Gives the wire once connected; throws where nobody listens. */
  static open = ({ from, host, port }: Endpoint, transcript: Transcript): Promise<Wire> =>
    new Promise((resolve, reject) => {
      const socket = connect({ host, port, localAddress: from, noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.removeListener('error', reject);
        transcript.event(`${from} connects to ${host} port ${port}`);
        resolve(new Wire(socket, transcript));
      });
    });

  get closed(): boolean {
    return this.#closed;
  }

  /** One more reply is expected. */
  expect(): void {
    this.#due += 1;
  }

  /** Puts a line into the next packet. A mark at its end makes it end with LF alone. */
  put(line: string, shown = true): void {
    if (this.#closed) return;
    if (shown) this.#transcript.client(line);
    this.#unsent += line.endsWith(BARE_LF) ? `${line.slice(0, -1)}\n` : `${line}\r\n`;
  }

  /** Sends what was put, without waiting. */
  flush(): void {
    if (this.#unsent && !this.#closed) this.#socket.write(this.#unsent);
    this.#unsent = '';
  }

  /** Sends what was put and waits until every reply that is due has come, or the connection is closed. */
  async replies(): Promise<void> {
    this.flush();
    await this.#answered();
  }

  /** Waits until the server says something or closes. */
  async speech(): Promise<void> {
    this.flush();
    this.#due = 1;
    await this.#answered();
  }

  /** Lets time pass, or the connection be closed. */
  async pause(seconds: number): Promise<void> {
    this.flush();
    await this.#changes.until(() => this.#closed, seconds);
    if (!this.#closed) this.#transcript.pause(seconds);
  }

  /** Goes on in TLS. Any certificate will do: the recording is of the replies. */
  async secure(): Promise<void> {
    const plain = this.#socket;
    plain.removeAllListeners('data');
    await new Promise<void>((resolve) => {
      const socket = secure({ socket: plain, rejectUnauthorized: false }, () => {
        this.#transcript.event(`TLS handshake: ${socket.getProtocol()}, ${socket.getCipher().name}`);
        resolve();
      });
      this.#socket = socket;
      this.#partial = '';
      this.#listen();
      socket.once('close', resolve);
    });
  }

  /** Waits a little for the server to close, and closes otherwise. */
  async end(): Promise<void> {
    this.flush();
    if (await this.#changes.until(() => this.#closed, FAREWELL)) return;
    this.#closed = true;
    this.#transcript.event('client closes the connection');
    this.#socket.destroy();
  }

  #listen(): void {
    const socket = this.#socket;
    // Once TLS stands over it, the plain socket has nothing more to say.
    const close = (how: string): void => (socket === this.#socket ? this.#close(how) : undefined);
    socket.on('data', (data: Buffer) => this.#hear(data.toString('utf8')));
    socket.on('end', () => close('server closes the connection'));
    socket.on('close', () => close('server closes the connection'));
    socket.on('error', ({ code }: NodeJS.ErrnoException) =>
      close(code === 'EPIPE' || code === 'ECONNRESET' ? 'server resets the connection' : `socket error ${code}`),
    );
  }

  #hear(text: string): void {
    const lines = (this.#partial + text).split('\n');
    this.#partial = lines.pop() ?? '';
    for (const line of lines) {
      this.said = line.replace(/\r$/, '');
      this.#transcript.server(this.said);
      if (LAST_LINE.test(this.said)) this.#due -= 1;
    }
    this.#changes.tell();
  }

  #close(how: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#transcript.event(how);
    this.#socket.destroy();
    this.#changes.tell();
  }

  async #answered(): Promise<void> {
    if (!(await this.#changes.until(() => this.#closed || this.#due <= 0, PATIENCE)))
      throw new Error(`the server said nothing for ${PATIENCE} seconds`);
  }
}
