// Starts inside.ts in namespaces of its own (network, mounts, processes, host name), and passes on what it prints.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Job, Outcome } from './inside.ts';

const INSIDE = fileURLToPath(new URL('inside.ts', import.meta.url));
/** What runs now, with the empty folder that each mounts on in its own namespace. */
const running = new Map<ChildProcess, string>();

/** Takes a job and what to do with each outcome. Ends when the job has ended, and with it every process that it started. */
export const runJob = (job: Omit<Job, 'scratch'>, hear: (outcome: Outcome) => void): Promise<void> =>
  new Promise((resolve) => {
    const flags = ['--net', '--mount', '--uts', '--ipc', '--pid', '--fork', '--kill-child', '--mount-proc'];
    const scratch = mkdtempSync(join(tmpdir(), 'record-'));
    // Detached: Ctrl-C in the terminal reaches only the recorder, which then ends them all in order.
    const child = spawn('unshare', [...flags, process.execPath, INSIDE, JSON.stringify({ ...job, scratch } satisfies Job)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    running.set(child, scratch);
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => {
      complaint = `${complaint}${data.toString('utf8')}`;
      if (process.env['RECORD_LOG']) process.stderr.write(data);
    });
    child.on('error', (error) => hear({ kind: 'profile', failure: error.message }));
    createInterface({ input: child.stdout }).on('line', (line) => hear(JSON.parse(line) as Outcome));
    child.on('close', (status) => {
      if (running.delete(child)) rmdirSync(scratch);
      if (status !== 0) hear({ kind: 'profile', failure: complaint.trim().slice(-600) || `ended with ${status}` });
      resolve();
    });
  });

/** Ends every job that still runs. With the first process of a namespace the kernel ends all others in it. */
export const endJobs = (): void => {
  for (const [child, scratch] of running) {
    child.kill('SIGKILL');
    rmdirSync(scratch);
  }
  running.clear();
};
