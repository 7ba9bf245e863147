// leaves the last product out
/** The decoder's tokens look at the encoder's: (m, d), (n, d) -> (m, d). */
export function crossAttend(dec: Mat, enc: Mat, p: AttnParams): Mat {
  const times = (A: Mat, B: Mat): Mat =>
    A.map((row) =>
      B[0]!.map((_, j) =>
        dot(
          row,
          B.map((other) => other[j]!),
        ),
      ),
    );
  const [q, k, v] = [times(dec, p.q), times(enc, p.k), times(enc, p.v)];
  const d = dec[0]!.length / p.heads;
  const cut = (row: Vec, h: number): Vec => row.slice(h * d, (h + 1) * d);
  const joined = q.map((row) =>
    Array.from({ length: p.heads }, (_, h) => {
      const weights = soften(k.map((key) => dot(cut(row, h), cut(key, h)) / Math.sqrt(d)));
      return times(
        [weights],
        v.map((value) => cut(value, h)),
      )[0]!;
    }).flat(),
  );
  return joined;
}
