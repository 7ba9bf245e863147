import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type DisplayOptions, type MimeBundle, setDisplaySink } from 'downhill/base';
import { live } from '../../lib/plots/live.ts';
import { type Figure, figure } from '../../lib/plots/make.ts';

type Shown = { bundle: MimeBundle; options: DisplayOptions };

let shown: Shown[];
let restore: () => void;
beforeEach(() => {
  shown = [];
  restore = setDisplaySink((bundle, options) => shown.push({ bundle, options }));
});
afterEach(() => restore());

/** The figure of a training run after so many epochs. */
const stateAt = (epochs: number): Figure =>
  figure({
    title: `Loss after ${epochs}`,
    alt: 'A curve.',
    panels: [{ x: { label: 'epoch' }, y: { label: 'loss' }, marks: [{ mark: 'line', x: [epochs], y: [1] }] }],
  });

const said = () => shown.map(({ bundle }) => /after \d+/.exec(String(bundle['text/plain']))![0]);

/** A clock that only goes when it is told to, and the work that waits for it. */
function clock() {
  let time = 0;
  let waiting: { at: number; work: () => void }[] = [];
  return {
    now: () => time,
    timer: (work: () => void, ms: number) => {
      const entry = { at: time + ms, work };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    go(ms: number) {
      for (const end = time + ms; time < end; ) {
        time++;
        const due = waiting.filter(({ at }) => at <= time);
        waiting = waiting.filter(({ at }) => at > time);
        for (const { work } of due) work();
      }
    },
    waiting: () => waiting.length,
  };
}

describe('live', () => {
  test('the first figure is drawn at once, later ones at most ten times a second, the last one always', () => {
    const time = clock();
    const view = live(time);
    for (let epoch = 1; epoch <= 950; epoch++) {
      view.update(stateAt(epoch));
      time.go(1);
    }
    const hundreds = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `after ${100 * n}`);
    expect(said()).toEqual(['after 1', ...hundreds]);
    time.go(49);
    expect(said()).toHaveLength(10);
    time.go(1);
    expect(said().slice(10)).toEqual(['after 950']);
    time.go(1000);
    expect(said()).toHaveLength(11);
  });

  test('a loop that never lets the timer run is drawn as often', () => {
    const { now, go } = clock();
    let called = 0;
    const view = live({ now, timer: () => () => called++ });
    for (let epoch = 0; epoch < 50; epoch++) {
      view.update(stateAt(epoch));
      go(30);
    }
    // Every fourth update is the first one after at least 100 ms.
    expect(said()).toEqual([0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48].map((n) => `after ${n}`));
    expect(called).toBe(12); // each drawing called the waiting one off
  });

  test('one output is made and then replaced under its id, and two live figures have two', () => {
    const time = clock();
    const [one, two] = [live(time), live(time)];
    one.update(stateAt(1));
    two.update(stateAt(2));
    time.go(100);
    one.update(stateAt(3));
    one.done();
    two.done();
    const options = shown.map(({ options: own }) => own);
    const [first, second] = options.map(({ id }) => id);
    expect(first).not.toBe(second);
    expect(options).toEqual([
      { id: first, update: false, passing: true },
      { id: second, update: false, passing: true },
      { id: first, update: true, passing: true },
      { id: first, update: true, passing: false },
      { id: second, update: true, passing: false },
    ]);
  });

  test('passing states are pictures, and what stays is a graph, too', () => {
    const time = clock();
    const view = live(time);
    view.update(stateAt(1));
    view.update(stateAt(2));
    view.done();
    expect(shown.map(({ bundle }) => Object.keys(bundle))).toEqual([
      ['image/svg+xml', 'text/plain'],
      ['application/vnd.plotly.v1+json', 'image/svg+xml', 'text/plain'],
    ]);
    expect(said()).toEqual(['after 1', 'after 2']);
    expect(time.waiting()).toBe(0);
  });

  test('a function is called only when its figure is drawn', () => {
    const time = clock();
    const view = live({ ...time, every: 50 });
    const made: number[] = [];
    for (let epoch = 1; epoch <= 99; epoch++) {
      view.update(() => {
        made.push(epoch);
        return stateAt(epoch);
      });
      time.go(1);
    }
    view.done();
    expect(made).toEqual([1, 50, 99]);
  });

  test('an update after done() is refused in one sentence; done() again and done() of nothing do nothing', () => {
    const view = live(clock());
    view.done();
    view.done();
    expect(shown).toEqual([]);
    expect(() => view.update(stateAt(1))).toThrow(
      new Error(
        'Cannot update a live figure after done(): its last state stays. For another one, call live() again',
      ),
    );
  });

  test('the end of a block that says using is done()', () => {
    const view = live(clock());
    view.update(stateAt(7));
    view[Symbol.dispose]();
    expect(shown.at(-1)?.options.passing).toBe(false);
  });

  test('by default the clock and the timer are those of the process', async () => {
    const view = live({ every: 500 });
    view.update(stateAt(1));
    view.update(stateAt(2));
    expect(said()).toEqual(['after 1']);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(said()).toEqual(['after 1', 'after 2']);
    view.done();
  });
});
