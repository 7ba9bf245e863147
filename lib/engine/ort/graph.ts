import { type Attribute, type Constant, elementType, encodeModel, type Node, type Tensor } from './onnx.ts';

/** The types of elements that tensors of ours have. */
export type ElementType = 'float32' | 'int32' | 'bool';

/** A tensor inside a graph, by its name. */
export type Name = string;

/**
 * An ONNX graph under construction. What is equal is kept once: constants, and operations on the same inputs. What
 * no output needs is left out.
 */
export class Graph {
  readonly nodes: Node[] = [];
  readonly #inputs: Tensor[] = [];
  readonly #outputs: Tensor[] = [];
  readonly #constants: Constant[] = [];
  readonly #known = new Map<string, Name>();
  readonly #done = new Map<string, Name[]>();
  readonly #parts = new Map<Name, { axis: number; parts: readonly Name[]; sizes: readonly number[] }>();
  readonly #pieces = new Map<Name, { whole: Name; axis: number; parts: readonly Name[] }>();
  readonly #flat = new Map<Name, Name>();
  #names = 0;

  input(type: ElementType, shape: readonly number[] | undefined): Name {
    const name = `x${this.#inputs.length}`;
    this.#inputs.push({ name, type: elementType[type], shape });
    return name;
  }

  /** Makes a tensor an output: the first is named `y0`, and so on. */
  output(value: Name, type: ElementType, shape: readonly number[] | undefined): void {
    const name = `y${this.#outputs.length}`;
    this.nodes.push({ op: 'Identity', domain: '', inputs: [value], outputs: [name], attributes: {} });
    this.#outputs.push({ name, type: elementType[type], shape });
  }

  /** Adds an operation with one output. */
  op(op: string, inputs: readonly Name[], attributes: Record<string, Attribute> = {}, domain = ''): Name {
    return this.ops(op, inputs, attributes, 1, domain)[0]!;
  }

  /** Adds an operation with several outputs. */
  ops(
    op: string,
    inputs: readonly Name[],
    attributes: Record<string, Attribute>,
    count: number,
    domain = '',
  ): Name[] {
    const key = `${op} ${domain} ${count} ${inputs} ${JSON.stringify(attributes)}`;
    const known = this.#done.get(key);
    if (known) return known;
    const outputs = Array.from({ length: count }, () => `t${this.#names++}`);
    this.#done.set(key, outputs);
    this.nodes.push({ op, domain, inputs: [...inputs], outputs, attributes });
    return outputs;
  }

  /** One of onnxruntime's own operations. */
  extra(op: string, inputs: readonly Name[], attributes: Record<string, Attribute> = {}): Name {
    return this.op(op, inputs, attributes, 'com.microsoft');
  }

  scalar(value: number, type: ElementType = 'float32'): Name {
    return this.constant(Float64Array.of(value), [], type);
  }

  constant(values: ArrayLike<number>, shape: readonly number[], type: ElementType = 'float32'): Name {
    return this.#constant(type, shape, bytesOf(values, type));
  }

  /** Whole numbers as the shape and axis inputs of operations want them. */
  ints(values: readonly number[]): Name {
    const bytes = new Uint8Array(BigInt64Array.from(values, (value) => BigInt(value)).buffer);
    return this.#constant('int64', [values.length], bytes);
  }

  int(value: number): Name {
    return this.#constant('int64', [], new Uint8Array(BigInt64Array.of(BigInt(value)).buffer));
  }

  reshape(x: Name, shape: readonly number[]): Name {
    // A zero in the shape would mean "as in the input".
    return this.op('Reshape', [x, this.ints(shape)], shape.includes(0) ? { allowzero: 1 } : {});
  }

  /** Several tensors behind each other; `sizes` are theirs along the axis. */
  concat(parts: readonly Name[], axis: number, sizes: readonly number[]): Name {
    if (parts.length === 1) return parts[0]!;
    const source = this.#pieces.get(parts[0]!);
    if (source && source.axis === axis && source.parts.join() === parts.join()) return source.whole;
    const whole = this.op('Concat', parts, { axis });
    this.#parts.set(whole, { axis, parts, sizes });
    return whole;
  }

  /** A tensor taken apart; what was put together in this graph is not copied twice. */
  split(whole: Name, axis: number, sizes: readonly number[]): readonly Name[] {
    if (sizes.length === 1) return [whole];
    const known = this.#parts.get(whole);
    if (known?.axis === axis && `${known.sizes}` === `${sizes}`) return known.parts;
    const parts = this.ops('Split', [whole, this.ints(sizes)], { axis }, sizes.length);
    this.#pieces.set(parts[0]!, { whole, axis, parts });
    return parts;
  }

  /** A tensor as a vector; what was a vector before is found again. */
  flat(x: Name, shape: readonly number[]): Name {
    if (shape.length === 1) return x;
    const known = this.#flat.get(x);
    if (known) return known;
    const flat = this.reshape(x, [shape.reduce((size, one) => size * one, 1)]);
    this.#flat.set(x, flat);
    return flat;
  }

  /** A vector in another shape. */
  shaped(x: Name, shape: readonly number[]): Name {
    if (shape.length === 1) return x;
    const shaped = this.reshape(x, shape);
    this.#flat.set(shaped, x);
    return shaped;
  }

  transpose(x: Name, perm: readonly number[]): Name {
    return perm.every((axis, at) => axis === at) ? x : this.op('Transpose', [x], { perm });
  }

  cast(x: Name, to: ElementType | 'int64'): Name {
    return this.op('Cast', [x], { to: elementType[to] });
  }

  encode(): Uint8Array {
    this.#dropUnneeded();
    this.#shortenOutputs();
    return encodeModel({
      nodes: this.nodes,
      inputs: this.#inputs,
      outputs: this.#outputs,
      constants: this.#constants,
    });
  }

  #constant(type: keyof typeof elementType, shape: readonly number[], bytes: Uint8Array): Name {
    const key = bytes.length <= 1024 ? `${type} ${shape} ${bytes}` : undefined;
    const known = key === undefined ? undefined : this.#known.get(key);
    if (known) return known;
    const name = `c${this.#names++}`;
    this.#constants.push({ name, type: elementType[type], shape, bytes });
    if (key !== undefined) this.#known.set(key, name);
    return name;
  }

  #dropUnneeded(): void {
    const needed = new Set(this.#outputs.map(({ name }) => name));
    const kept: Node[] = [];
    for (let at = this.nodes.length - 1; at >= 0; at--) {
      const node = this.nodes[at]!;
      if (!node.outputs.some((name) => needed.has(name))) continue;
      for (const name of node.inputs) needed.add(name);
      kept.push(node);
    }
    this.nodes.length = 0;
    this.nodes.push(...kept.reverse());
    const used = this.#constants.filter(({ name }) => needed.has(name));
    this.#constants.length = 0;
    this.#constants.push(...used);
  }

  /** An output that only repeats what an operation made is made by that operation itself: a copy less. */
  #shortenOutputs(): void {
    const makers = new Map<Name, Node>();
    for (const node of this.nodes) for (const output of node.outputs) makers.set(output, node);
    const renamed = new Map<Name, Name>();
    const kept = this.nodes.filter((node) => {
      const [from, to] = [node.inputs[0], node.outputs[0]];
      if (node.op !== 'Identity' || !to?.startsWith('y') || from === undefined) return true;
      if (!makers.has(from) || renamed.has(from)) return true;
      renamed.set(from, to);
      return false;
    });
    const rename = (name: Name) => renamed.get(name) ?? name;
    this.nodes.length = 0;
    for (const node of kept) {
      this.nodes.push({ ...node, inputs: node.inputs.map(rename), outputs: node.outputs.map(rename) });
    }
  }
}

function bytesOf(values: ArrayLike<number>, type: ElementType): Uint8Array {
  const made =
    type === 'float32'
      ? Float32Array.from(values)
      : type === 'int32'
        ? Int32Array.from(values)
        : Uint8Array.from(values);
  return new Uint8Array(made.buffer);
}
