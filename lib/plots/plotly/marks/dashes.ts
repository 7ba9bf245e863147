/** How plotly names the ways to break a line. */
export const dashes = { solid: 'solid', dashed: 'dash', dotted: 'dot' } as const;
