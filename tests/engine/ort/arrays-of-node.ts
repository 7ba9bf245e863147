// Jest gives each test file global objects of its own, and onnxruntime takes the arrays of Node only. Imported
// before anything that makes an array, this puts those in their place; a function of Node's finds them.
const outside = Buffer.constructor('return globalThis')() as Record<string, unknown>;
for (const name of ['Float32Array', 'Int32Array', 'Uint8Array', 'BigInt64Array']) {
  Object.assign(globalThis, { [name]: outside[name] });
}
