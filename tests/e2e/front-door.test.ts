import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, jest, test } from '@jest/globals';
import { cleanEnv, npmCli } from '../../lib/cli/start/npm.mjs';
import { isRunning, type LabServer, startLab, withLab } from './lab-server.ts';
import { place } from './place.ts';
import { freePort, isAnswered, occupiedPort } from './ports.ts';
import { until } from './until.ts';
import { changes, hasGit } from './worktree.ts';

jest.setTimeout(300_000);

const before = changes();
/** Once everything is installed a start takes 2 s; a slow machine may need many times that. */
const seconds = 60;

// Installs whatever is missing.
beforeAll(() => withLab({}, async () => {}), 1_200_000);

test('npm start says where JupyterLab is ready, and there it answers', async () => {
  const flags = [`--port=${await freePort()}`];
  await withLab({ npm: true, flags, seconds }, async (lab) => {
    expect(lab.url.pathname).toBe('/lab/tree/00-start-here.ipynb');
    const page = await fetch(lab.url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>JupyterLab</title>');
  });
});

test('npx downhill doctor finds nothing wrong', () => {
  const npx = join(dirname(npmCli()), 'npx-cli.js');
  const { status, stdout } = spawnSync(process.execPath, [npx, 'downhill', 'doctor', '--json'], {
    cwd: place(),
    env: cleanEnv(),
    encoding: 'utf8',
  });
  const { ok, lines } = JSON.parse(stdout) as { ok: boolean; lines: { ok: boolean }[] };
  expect(lines.filter((line) => !line.ok)).toEqual([]);
  expect({ ok, status }).toEqual({ ok: true, status: 0 });
});

test('a busy port makes JupyterLab take another one', async () => {
  const { port, release } = await occupiedPort();
  try {
    await withLab({ flags: [`--port=${port}`], seconds }, async (lab) => {
      expect(lab.url.port).not.toBe(String(port));
      await answers(lab);
    });
  } finally {
    await release();
  }
});

test('two starts at the same time both work', async () => {
  const both = await Promise.allSettled([startLab({ seconds }), startLab({ seconds })]);
  const labs = both.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  try {
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(new Set(labs.map(({ url }) => url.port)).size).toBe(2);
    for (const lab of labs) await answers(lab);
  } finally {
    await Promise.all(labs.map((lab) => lab.stop()));
  }
});

test.each([
  { what: 'npm', npm: true },
  { what: 'the front door', npm: false },
])('killing $what ends JupyterLab and its kernels', async ({ npm }) => {
  const lab = await startLab({ npm, flags: [`--port=${await freePort()}`], seconds });
  try {
    const kernel = await startKernel(lab);
    lab.front.kill('SIGKILL');
    await until('JupyterLab to end', 30, () => !isRunning(lab.pid));
    await until('its kernel to end', 30, async () => !(await isAnswered(kernel)));
  } finally {
    if (isRunning(lab.pid)) process.kill(lab.pid);
  }
});

(hasGit ? test : test.skip)('git sees no change that was not there before', () => {
  expect(changes().filter((line) => !before.includes(line))).toEqual([]);
});

async function answers(lab: LabServer): Promise<void> {
  const { status } = await fetch(lab.url);
  expect(status).toBe(200);
}

/** Starts a kernel and gives back a port at which it answers. */
async function startKernel(lab: LabServer): Promise<number> {
  const body = JSON.stringify({ name: 'downhill' });
  const { id } = (await (await lab.api('/api/kernels', { method: 'POST', body })).json()) as { id: string };
  const connection = place('.cache', 'jupyter', 'runtime', `kernel-${id}.json`);
  const { shell_port } = JSON.parse(readFileSync(connection, 'utf8')) as { shell_port: number };
  await until('the kernel to answer', 60, () => isAnswered(shell_port));
  return shell_port;
}
