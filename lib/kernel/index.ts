// cells: from text to values
export type { Compiled, Place, Problem } from './cells/compiled.ts';
export { Compiler } from './cells/compiler.ts';
export { fineTogether, type WithOthers } from './cells/together.ts';
export { type Outcome, Runner } from './run/runner.ts';
export { type Ended, Session } from './session.ts';

// the Jupyter protocol
export { type Connection, readConnection } from './protocol/connection.ts';
export type { Evaluator, ExecuteResult, Outputs } from './protocol/evaluator.ts';
export { compose, decode, encode, type Message, Refused, signer } from './protocol/message.ts';
export { Protocol } from './protocol/protocol.ts';
export { Streams } from './protocol/streams.ts';
export { languageInfo } from './protocol/handlers/kernel-info.ts';

// the process
export { kernelCommand, nodeFlags } from './process/command.ts';
export { Backpressure } from './process/backpressure.ts';
export type { ToMain, ToWorker, WorkerData } from './process/bridge.ts';
export { runKernel } from './process/main.ts';
export { RemoteEvaluator } from './process/remote-evaluator.ts';
