import { comm, commInfo } from './comms.ts';
import { complete } from './complete.ts';
import { interrupt, shutdown } from './control.ts';
import { execute } from './execute.ts';
import type { Handler } from './handler.ts';
import { history } from './history.ts';
import { inspect } from './inspect.ts';
import { isComplete } from './is-complete.ts';
import { kernelInfo } from './kernel-info.ts';

/** Every message that a client may send on shell or control. */
export const handlers: Record<string, Handler> = {
  execute_request: execute,
  complete_request: complete,
  inspect_request: inspect,
  is_complete_request: isComplete,
  history_request: history,
  kernel_info_request: kernelInfo,
  comm_info_request: commInfo,
  comm_open: comm,
  comm_msg: comm,
  comm_close: comm,
  interrupt_request: interrupt,
  shutdown_request: shutdown,
};
