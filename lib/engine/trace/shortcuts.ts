import {
  AdadeltaOptimizer,
  AdagradOptimizer,
  AdamaxOptimizer,
  AdamOptimizer,
  engine,
  MomentumOptimizer,
  type Optimizer,
  RMSPropOptimizer,
  SGDOptimizer,
  Tensor,
  Variable,
} from '@tensorflow/tfjs-core';
import { onInterrupted } from '../../base/index.ts';
import type { Recorder } from './recorder.ts';

/**
 * Tells a recorder where a backward pass and an update begin and end, which it may then skip. tensorflow.js has
 * no place to ask for that: its engine and its optimizers are wrapped, and do nothing else while nobody records.
 */
export function installShortcuts(recorder: () => Recorder | undefined): void {
  wrapAssign(recorder);
  wrapGradients(recorder);
  wrapOptimizers(recorder);
}

function wrapAssign(recorder: () => Recorder | undefined): void {
  const { assign } = Variable.prototype;
  Variable.prototype.assign = function (this: Variable, value) {
    const current = recorder();
    current?.assigns(this);
    assign.call(this, value);
    current?.assigned(this);
  };
}

/** The inside of tensorflow.js' engine, as far as it is needed here. */
interface Inside {
  gradients(f: () => Tensor, xs: Tensor[], dy?: Tensor, allowNoGradients?: boolean): Gradients;
  tidy(name: string | (() => unknown), f?: () => unknown): unknown;
  customGrad(f: unknown): unknown;
  state: { gradientDepth: number; activeTape: { saved: Tensor[] }[] | null };
}

interface Gradients {
  value: Tensor;
  grads: Tensor[];
}

/** One backward pass, and how many operations with a gradient of their own it goes through. */
interface Pass {
  xs: Tensor[];
  y?: Tensor;
  custom: number;
  strange: boolean;
}

function wrapGradients(recorder: () => Recorder | undefined): void {
  const inside = engine() as unknown as Inside;
  const { gradients, tidy, customGrad } = inside;
  let around: Pass | undefined;
  let pass: Pass | undefined; // the same, but for the gradients inside
  onInterrupted(() => {
    [pass, around] = [undefined, undefined];
  });

  inside.gradients = (f, xs, dy, allowNoGradients) => {
    const [outer, outermost] = [pass, around];
    const whole = recorder() && !outer && !dy && inside.state.gradientDepth === 0;
    pass = whole ? { xs, custom: 0, strange: false } : undefined;
    around ??= pass;
    try {
      return gradients.call(inside, f, xs, dy, allowNoGradients);
    } finally {
      [pass, around] = [outer, outermost];
    }
  };

  // The engine runs the two halves of a gradient as `forward` and `backward`.
  inside.tidy = (name, f) => {
    const current = pass;
    if (!current || (name !== 'forward' && name !== 'backward')) return tidy.call(inside, name, f);
    if (name === 'forward') {
      current.y = tidy.call(inside, name, f) as Tensor;
      return current.y;
    }
    pass = undefined; // a gradient inside a gradient is no stretch of its own
    const { xs, y, custom, strange } = current;
    if (strange) return tidy.call(inside, name, f);
    let went = false;
    // The same kernels lead elsewhere where fewer of them were done inside the function.
    const taped = inside.state.activeTape?.length;
    const grads = recorder()!.stretch([y!, ...xs], [custom, taped], () => {
      went = true;
      return (tidy.call(inside, name, f) as Gradients).grads;
    });
    if (!went) dropTape(inside);
    return { value: y, grads };
  };

  // A backward pass that a learner wrote may compute with anything: it is never skipped.
  inside.customGrad = (f) => {
    const strange = isStrange(String(f));
    const operation = customGrad.call(inside, f) as (...inputs: unknown[]) => unknown;
    return (...inputs: unknown[]) => {
      if (around) {
        around.custom++;
        around.strange ||= strange;
      }
      return operation(...inputs);
    };
  };
}

function dropTape({ state }: Inside): void {
  for (const { saved } of state.activeTape ?? []) for (const tensor of saved) tensor.dispose();
  state.activeTape = null;
}

const strangers = new Map<string, boolean>(); // by their text; asking who calls takes long

function isStrange(text: string): boolean {
  const known = strangers.get(text) ?? !calledByTensorflow();
  strangers.set(text, known);
  return known;
}

/** Asked of V8 itself: a text of the stack may speak of sources, or leave packages out. */
function calledByTensorflow(): boolean {
  const { stackTraceLimit, prepareStackTrace } = Error;
  try {
    Error.stackTraceLimit = 9;
    Error.prepareStackTrace = (_, sites) => sites.map((site) => site.getFileName() ?? '');
    const files = new Error().stack as unknown as string[];
    const first = files.findIndex((file) => /tfjs-core/.test(file));
    // tensorflow.js' own customGrad function comes first, then whoever called it.
    return /@tensorflow/.test(files[first + 1] ?? '');
  } finally {
    Object.assign(Error, { stackTraceLimit, prepareStackTrace });
  }
}

/** What an optimizer remembers of a variable. */
interface Moment {
  variable: Variable;
}

/** Whether an optimizer is one of tensorflow.js' own, and no class derived from it. */
export const isKnown = (optimizer: Optimizer): boolean =>
  optimizers.some(({ prototype }) => Object.getPrototypeOf(optimizer) === prototype);

/** All that an optimizer's next update depends on beside tensors. */
export function numbersOf(optimizer: Optimizer): unknown[] {
  const fields = Object.entries(optimizer).filter(([name]) => name !== 'iterations_');
  // The lists of its own variables become others where weights are loaded.
  const plain = fields.flatMap(([, value]) =>
    typeof value !== 'object' || Array.isArray(value) ? [value] : [],
  );
  return [optimizer, ...plain];
}

/** Numbers that an optimizer keeps as tensors. */
export const tensorsIn = (optimizer: Optimizer): Tensor[] =>
  Object.values(optimizer).filter((value): value is Tensor => value instanceof Tensor);

const optimizers: { prototype: Optimizer }[] = [
  SGDOptimizer,
  MomentumOptimizer,
  AdagradOptimizer,
  AdadeltaOptimizer,
  RMSPropOptimizer,
  AdamOptimizer,
  AdamaxOptimizer,
];

function wrapOptimizers(recorder: () => Recorder | undefined): void {
  for (const { prototype } of optimizers) {
    const { applyGradients } = prototype;
    prototype.applyGradients = function (
      this: Optimizer,
      gradients: Parameters<Optimizer['applyGradients']>[0],
    ) {
      const current = recorder();
      if (!current || Object.getPrototypeOf(this) !== prototype) return applyGradients.call(this, gradients);
      const list = Array.isArray(gradients)
        ? gradients
        : Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }));
      const moments = Object.values(this).flatMap((value) =>
        Array.isArray(value) ? (value as Moment[]) : [],
      );
      const { registeredVariables } = engine().state;
      const numbers = [
        ...numbersOf(this),
        ...list.map(({ name }) => name),
        ...list.map(({ name }) => registeredVariables[name] && current.known(registeredVariables[name])),
        ...moments.map(({ variable }) => current.known(variable)),
      ];
      let went = false;
      const go = () => {
        went = true;
        applyGradients.call(this, gradients);
        return [];
      };
      current.stretch(
        list.map(({ tensor }) => tensor ?? undefined),
        numbers,
        go,
        { lasting: tensorsIn(this), isUpdate: true },
      );
      if (!went) (this as unknown as { incrementIterations(): void }).incrementIterations();
    };
  }
}
