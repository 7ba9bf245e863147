import { expect, test } from '@jest/globals';
import { toPlotly } from '../../../lib/plots/plotly/index.ts';
import { samples } from './samples/index.ts';

const {
  data,
  layout,
  frames = [],
} = toPlotly(samples.animation!) as unknown as {
  data: Record<string, unknown>[];
  layout: Record<string, Record<string, unknown>[]>;
  frames?: { name: string; data: Record<string, unknown>[]; traces: number[]; layout?: unknown }[];
};

test('an animation begins as its last moment and has all moments as frames', () => {
  expect(data.map(({ type }) => type)).toEqual(['heatmap', 'scatter', 'scatter']);
  expect(data[1]!.x).toHaveLength(12);
  expect(frames.map(({ name }) => name)).toEqual(['step 1', 'step 4', 'step 8', 'step 12']);
  expect(frames.map((frame) => (frame.data[0]!.x as number[]).length)).toEqual([1, 4, 8, 12]);
});

test('what stays the same is in no frame, what comes later is hidden before', () => {
  expect(frames.map(({ traces }) => traces)).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(frames.map((frame) => frame.data.map(({ visible }) => visible))).toEqual([
    [true, false],
    [true, false],
    [true, true],
    [true, true],
  ]);
});

test('the titles of the panels go with the frames, the axes stay', () => {
  expect(frames[0]).toMatchObject({
    layout: { annotations: [{ text: 'step 1' }, { text: 'b' }, { text: 'loss' }, {}] },
  });
  for (const frame of frames) expect(Object.keys(frame.layout ?? {})).toEqual(['annotations']);
});

test('a button plays from the first frame on, and the slider has a step for each and stands at the last', () => {
  const [slider] = layout.sliders!;
  expect(slider).toMatchObject({ active: 3 });
  expect(
    (slider!.steps as { label: string; args: unknown[][] }[]).map(({ label, args }) => [label, args[0]]),
  ).toEqual(frames.map(({ name }) => [name, [name]]));
  const [play, stop] = layout.updatemenus![0]!.buttons as { args: unknown[] }[];
  expect(play!.args).toEqual([
    null,
    {
      frame: { duration: 600, redraw: true },
      transition: { duration: 0 },
      mode: 'immediate',
      fromcurrent: false,
    },
  ]);
  expect(stop!.args[0]).toEqual([null]);
});

test('a figure that does not move has no frames and nothing to play', () => {
  const still = toPlotly(samples.curves!);
  expect(still).not.toHaveProperty('frames');
  expect(still.layout).not.toHaveProperty('sliders');
});
