import type { CommMessage } from '../evaluator.ts';
import type { Handler } from './handler.ts';

/** Which comms are open. */
export const commInfo: Handler = async ({ content }, { evaluator }) => {
  const wanted = content.target_name;
  const open = evaluator
    .comms()
    .filter(({ target }) => typeof wanted !== 'string' || wanted === '' || wanted === target);
  return {
    status: 'ok',
    comms: Object.fromEntries(open.map(({ id, target }) => [id, { target_name: target }])),
  };
};

/** A message of a comm from the client; none of them is answered. */
export const comm: Handler = async ({ header, content, metadata, buffers }, { evaluator }) => {
  evaluator.comm({ type: header.msg_type as CommMessage['type'], content, metadata, buffers });
  return undefined;
};
