/** The way of a pen: places from (0, 0), top left, to (1, 1), bottom right; it runs smoothly through them. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** For each digit the ways in which people write it, each one or more strokes. */
export const digitStrokes: readonly (readonly (readonly Stroke[])[])[] = [
  [[oval(0.5, 0.5, 0.3, 0.45)], [oval(0.5, 0.5, 0.22, 0.45)]],
  [
    [line([0.5, 0.05], [0.5, 0.95])],
    [line([0.32, 0.25], [0.52, 0.05]), line([0.52, 0.05], [0.52, 0.95])],
    [line([0.32, 0.25], [0.52, 0.05]), line([0.52, 0.05], [0.52, 0.95]), line([0.3, 0.95], [0.74, 0.95])],
  ],
  [
    [[...arc(0.5, 0.3, 0.26, 0.25, -170, 40), [0.5, 0.65], [0.22, 0.93]], line([0.22, 0.93], [0.8, 0.93])],
    [
      [
        ...arc(0.5, 0.3, 0.26, 0.25, -150, 50),
        [0.42, 0.75],
        [0.24, 0.92],
        [0.24, 0.76],
        [0.45, 0.83],
        [0.8, 0.93],
      ],
    ],
  ],
  [
    [arc(0.46, 0.28, 0.25, 0.23, -150, 90), arc(0.46, 0.72, 0.29, 0.22, -90, 150)],
    [
      line([0.24, 0.07], [0.74, 0.07]),
      line([0.74, 0.07], [0.46, 0.42]),
      arc(0.46, 0.68, 0.28, 0.26, -90, 150),
    ],
  ],
  [
    [line([0.62, 0.05], [0.2, 0.62]), line([0.2, 0.62], [0.85, 0.62]), line([0.62, 0.05], [0.62, 0.95])],
    [line([0.6, 0.05], [0.2, 0.62]), line([0.2, 0.62], [0.85, 0.62]), line([0.62, 0.35], [0.62, 0.95])],
    [
      [
        [0.26, 0.08],
        [0.23, 0.32],
        [0.28, 0.5],
        [0.48, 0.54],
        [0.7, 0.46],
      ],
      line([0.72, 0.08], [0.68, 0.95]),
    ],
  ],
  [
    [
      line([0.75, 0.07], [0.3, 0.07]),
      line([0.3, 0.07], [0.27, 0.45]),
      arc(0.48, 0.66, 0.28, 0.27, -140, 140),
    ],
    [
      [
        [0.72, 0.06],
        [0.36, 0.1],
        [0.3, 0.42],
        [0.58, 0.42],
        [0.75, 0.62],
        [0.64, 0.88],
        [0.26, 0.9],
      ],
    ],
  ],
  [
    [[[0.66, 0.05], [0.42, 0.24], [0.28, 0.52], ...arc(0.5, 0.7, 0.24, 0.24, 180, -180)]],
    [[[0.52, 0.05], [0.34, 0.3], [0.27, 0.62], ...arc(0.47, 0.72, 0.21, 0.21, 170, -165)]],
  ],
  [
    [line([0.2, 0.07], [0.8, 0.07]), line([0.8, 0.07], [0.42, 0.95])],
    [line([0.2, 0.07], [0.8, 0.07]), line([0.8, 0.07], [0.42, 0.95]), line([0.38, 0.5], [0.74, 0.5])],
    [
      [
        [0.2, 0.2],
        [0.24, 0.08],
        [0.52, 0.12],
        [0.78, 0.06],
        [0.6, 0.45],
        [0.48, 0.95],
      ],
    ],
  ],
  [
    [oval(0.5, 0.28, 0.23, 0.22), oval(0.5, 0.72, 0.27, 0.23)],
    [
      [
        [0.72, 0.14],
        [0.48, 0.05],
        [0.29, 0.22],
        [0.5, 0.47],
        [0.72, 0.72],
        [0.5, 0.95],
        [0.28, 0.74],
        [0.5, 0.47],
        [0.7, 0.24],
        [0.72, 0.14],
      ],
    ],
  ],
  [
    [
      oval(0.48, 0.3, 0.25, 0.25),
      [
        [0.73, 0.3],
        [0.72, 0.6],
        [0.64, 0.95],
      ],
    ],
    [oval(0.47, 0.29, 0.23, 0.23), line([0.7, 0.26], [0.68, 0.95])],
    [
      oval(0.48, 0.3, 0.25, 0.25),
      [
        [0.73, 0.3],
        [0.71, 0.7],
        [0.55, 0.94],
        [0.28, 0.88],
      ],
    ],
  ],
];

function line(from: readonly [number, number], to: readonly [number, number]): Stroke {
  return [from, to];
}

/** A part of an oval, from one angle to another, in degrees clockwise from the right. */
function arc(x: number, y: number, width: number, height: number, from: number, to: number): Stroke {
  const points = Math.max(4, Math.round(Math.abs(to - from) / 40));
  return Array.from({ length: points + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / points) * Math.PI) / 180;
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)] as const;
  });
}

function oval(x: number, y: number, width: number, height: number): Stroke {
  return arc(x, y, width, height, -100, 265);
}
