// cells: from text to values
export type { Compiled, Place, Problem } from './cells/compiled.ts';
export { Compiler } from './cells/compiler.ts';
export { type Outcome, Runner } from './run/runner.ts';
export { type Ended, Session } from './session.ts';

// the Jupyter protocol
export { type Connection, readConnection } from './protocol/connection.ts';
export type { Evaluator, Outputs } from './protocol/evaluator.ts';
export { compose, decode, encode, type Message, Refused, signer } from './protocol/message.ts';
export { Protocol } from './protocol/protocol.ts';

// the process
export { runKernel } from './process/main.ts';
