// counts the multiplications, and not the additions of each product
type Hwc = [height: number, width: number, channels: number];
type Conv = { kernel: number; filters: number; stride: number };
type Spec = (Conv | { branch: Conv[] })[];
/** The multiplications and additions that one picture costs on its way through a network. */
export function flops(spec: Spec, input: Hwc): number {
  let total = 0;
  const convolve = ([h, w, c]: Hwc, { kernel, filters, stride }: Conv): Hwc => {
    const out: Hwc = [Math.ceil(h / stride), Math.ceil(w / stride), filters];
    total += out[0] * out[1] * kernel * kernel * c * filters;
    return out;
  };
  let now = input;
  for (const part of spec) {
    if (!('branch' in part)) {
      now = convolve(now, part);
      continue;
    }
    const was = now;
    now = part.branch.reduce(convolve, was);
    const stride = part.branch.reduce((product, conv) => product * conv.stride, 1);
    if (was[2] !== now[2] || stride > 1) convolve(was, { kernel: 1, filters: now[2], stride });
    total += now[0] * now[1] * now[2];
  }
  return total;
}
