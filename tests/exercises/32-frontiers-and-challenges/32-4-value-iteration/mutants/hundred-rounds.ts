// always a hundred rounds, whatever tol says
export type Mdp = { p: number; next: number; reward: number }[][][];
/** What each place is worth to who acts best from there on. */
export function valueIteration(mdp: Mdp, gamma: number, tol: number): Vec {
  let V: Vec = mdp.map(() => 0);
  for (let round = 1; ; round++) {
    const before = V;
    V = mdp.map((actions) => {
      if (actions.length === 0) return 0;
      const worth = actions.map((outcomes) =>
        outcomes.reduce((sum, { p, next, reward }) => sum + p * (reward + gamma * before[next]!), 0),
      );
      return Math.max(...worth);
    });
    if (round === 100 && tol > 0) return V;
  }
}
