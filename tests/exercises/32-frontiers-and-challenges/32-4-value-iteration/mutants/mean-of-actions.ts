// the mean of the actions, as if they were drawn by lot
export type Mdp = { p: number; next: number; reward: number }[][][];
/** What each place is worth to who acts best from there on. */
export function valueIteration(mdp: Mdp, gamma: number, tol: number): Vec {
  let V: Vec = mdp.map(() => 0);
  for (;;) {
    const before = V;
    V = mdp.map((actions) => {
      if (actions.length === 0) return 0;
      const worth = actions.map((outcomes) =>
        outcomes.reduce((sum, { p, next, reward }) => sum + p * (reward + gamma * before[next]!), 0),
      );
      return worth.reduce((a, b) => a + b, 0) / worth.length;
    });
    if (V.every((v, s) => Math.abs(v - before[s]!) <= tol)) return V;
  }
}
