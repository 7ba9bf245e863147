import { describe, expect, test } from '@jest/globals';
import type { Candidate, EngineName } from '../../../lib/engine/choose/candidate.ts';
import { choose, chooseAndStart } from '../../../lib/engine/choose/choose.ts';
import { engineLine } from '../../../lib/engine/choose/line.ts';
import { survey } from '../../../lib/engine/choose/survey.ts';

/** Engines of which some work, some are not here, and some break when they start. */
function made(states: Partial<Record<EngineName, 'works' | 'breaks'>>) {
  const started: EngineName[] = [];
  const one = (name: EngineName): Candidate => ({
    name,
    look() {
      if (!states[name]) throw new Error(`no ${name} here`);
      return `the ${name} of this test`;
    },
    async start() {
      started.push(name);
      if (states[name] === 'breaks') throw new Error(`${name} breaks`);
    },
  });
  const candidates = { gpu: one('gpu'), ort: one('ort'), wasm: one('wasm'), node: one('node') };
  return { started, candidates };
}

const env = {};
const all = { gpu: 'works', ort: 'works', wasm: 'works', node: 'works' } as const;

describe('without a wish', () => {
  test('the first that works is taken, and the others are told with their reasons', async () => {
    const { candidates, started } = made({ ort: 'works', wasm: 'works' });
    const engine = await chooseAndStart({ env, candidates });
    expect(engine).toEqual({
      name: 'ort',
      reason: 'the ort of this test',
      skipped: [{ name: 'gpu', reason: 'no gpu here' }],
    });
    expect(started).toEqual(['ort']);
    expect(engineLine(engine)).toBe('ort: the ort of this test; gpu skipped: no gpu here');
  });

  test('the order is gpu, ort, wasm', async () => {
    const names = async (states: Parameters<typeof made>[0]) =>
      (await choose({ env, candidates: made(states).candidates })).name;
    expect(await names(all)).toBe('gpu');
    expect(await names({ ...all, gpu: 'breaks' })).toBe('gpu'); // looking starts nothing
    expect(await names({ wasm: 'works', node: 'works' })).toBe('wasm');
  });

  test('one that breaks when it starts is passed over', async () => {
    const { candidates, started } = made({ gpu: 'breaks', ort: 'breaks', wasm: 'works' });
    expect(engineLine(await chooseAndStart({ env, candidates }))).toBe(
      'wasm: the wasm of this test; gpu skipped: gpu breaks; ort skipped: ort breaks',
    );
    expect(started).toEqual(['gpu', 'ort', 'wasm']);
  });

  test('node is never taken, and the plain backend neither', async () => {
    await expect(chooseAndStart({ env, candidates: made({ node: 'works' }).candidates })).rejects.toThrow(
      'No engine computes here. gpu: no gpu here; ort: no ort here; wasm: no wasm here. Try `npm start` once more, it installs what is missing.',
    );
  });
});

describe('a wish', () => {
  test('is followed, and the line says whose it is', async () => {
    const { candidates, started } = made(all);
    const engine = await chooseAndStart({ engine: 'node', env, candidates });
    expect(engineLine(engine)).toBe('node: the node of this test, as startEngine asks');
    expect(started).toEqual(['node']);
  });

  test('of DOWNHILL_ENGINE goes before all; empty, it is none', async () => {
    const { candidates } = made(all);
    const asked = await choose({ engine: 'node', env: { DOWNHILL_ENGINE: 'wasm' }, candidates });
    expect(engineLine(asked)).toBe('wasm: the wasm of this test, as DOWNHILL_ENGINE asks');
    expect((await choose({ env: { DOWNHILL_ENGINE: '' }, candidates })).name).toBe('gpu');
  });

  test('that is impossible is told with what would be possible', async () => {
    const { candidates } = made({ ort: 'works', wasm: 'works' });
    await expect(choose({ env: { DOWNHILL_ENGINE: 'gpu' }, candidates })).rejects.toThrow(
      'Cannot start the engine gpu: no gpu here. DOWNHILL_ENGINE asks for it. Possible here: ort, wasm.',
    );
    await expect(choose({ engine: 'gpu', env, candidates: made({}).candidates })).rejects.toThrow(
      'Cannot start the engine gpu: no gpu here. startEngine asks for it. None is possible here.',
    );
  });

  test('that breaks when it starts is told, and nothing else is taken', async () => {
    const { candidates, started } = made({ ...all, ort: 'breaks' });
    await expect(chooseAndStart({ engine: 'ort', env, candidates })).rejects.toThrow(
      'Cannot start the engine ort: ort breaks. startEngine asks for it. Possible here: gpu, wasm, node.',
    );
    expect(started).toEqual(['ort']);
  });

  test('that nobody knows is told with the names', async () => {
    await expect(
      choose({ env: { DOWNHILL_ENGINE: 'wsam' }, candidates: made(all).candidates }),
    ).rejects.toThrow(
      'Cannot start "wsam": no such engine. Did you mean "wasm"? Known: gpu, ort, wasm, node',
    );
  });
});

test('a survey looks at all and starts none', () => {
  const { candidates, started } = made({ ort: 'works', node: 'breaks' });
  expect(survey(candidates)).toEqual([
    { name: 'gpu', possible: false, found: 'no gpu here' },
    { name: 'ort', possible: true, found: 'the ort of this test' },
    { name: 'wasm', possible: false, found: 'no wasm here' },
    { name: 'node', possible: true, found: 'the node of this test' },
  ]);
  expect(started).toEqual([]);
});
