import type { Caged } from '../isolation/cage.ts';
import { ChildSession } from './child-session.ts';

const startSeconds = 20; // a Node on a busy machine, with room
const tries = 3;

/**
 * A child that has answered once, before it meets anybody's code: that one does not start is the machine's fault,
 * and nobody's answer is graded by it.
 */
export async function openSession(start: () => Caged): Promise<ChildSession> {
  let why = '';
  for (let i = 0; i < tries; i++) {
    const session = new ChildSession(start());
    const said = await session.ask({ do: 'probe', check: 0, input: null }, startSeconds);
    if (said.say === 'threw') return session; // that there is nothing loaded
    why = said.say === 'ended' ? said.message : 'it answers what it was not asked';
    await session.close();
  }
  throw new Error(
    `Cannot start a process to grade in, tried ${tries} times: ${why}. Try npm run build, then npx downhill doctor`,
  );
}
