import { both, foot, hand, posed } from '../pose.ts'

// How one is: upright, seated, low, lying.
const lap = hand([-0.02, -0.66, 0.5], {
  elbow: [0.6, -0.3, -0.6],
  fingers: [-0.3, -0.3, 1],
  palm: [0, -1, 0.1],
  curl: 0.3,
})
const kneeHand = hand([0.05, -0.7, 0.46], { elbow: [0.8, -0.2, -0.6], palm: [0, -1, 0.1] })
const folded = (x: number, z: number) => foot([x, 0.02, z], { knee: [1.4, 0.25, 0.7], toe: -80, pitch: 4 })
const back = foot([0.09, 0.07, -0.47], { knee: [0, -1, 0.6], pitch: 70 })

const sit = posed({
  hips: [0, 0.53, 0],
  pelvis: [-3, 0, 0],
  spine: [9, 0, 0],
  ...both(lap),
  footLeft: foot([0.1, 0, 0.48], { knee: [0.1, 0.8, 1] }),
  footRight: foot([0.1, 0, 0.44], { knee: [0.1, 0.8, 1] }),
  rests: 'seat',
})
const crossLegged = posed({
  hips: [0, 0.125, 0],
  pelvis: [-6, 0, 0],
  spine: [14, 0, 0],
  ...both(kneeHand),
  footLeft: folded(-0.16, 0.27),
  footRight: folded(-0.1, 0.41),
  rests: 'body',
})
const kneel = posed({
  hips: [0, 0.525, 0],
  spine: [4, 0, 0],
  ...both(hand([0.06, -0.9, 0.2])),
  footLeft: back,
  footRight: back,
  rests: 'body',
})
const lie = posed({
  hips: [0, 0.11, 0],
  pelvis: [-90, 0, 0],
  spine: [3, 0, 0],
  neck: [14, 8, 0],
  left: hand([-0.16, -0.66, 0.36], {
    elbow: [1, -0.1, -0.5],
    fingers: [-1, -0.1, 0.1],
    palm: [0, -0.2, -1],
    curl: 0.3,
  }),
  right: hand([0.14, -0.95, 0.02], { elbow: [1, 0, -0.4], palm: [0, 0, -1], curl: 0.4 }),
  footLeft: foot([0.08, 0.07, 0.985], { knee: [0.3, 1, 0], toe: 15, pitch: -62 }),
  footRight: foot([0.09, 0.07, 0.96], { knee: [0.3, 1, 0], toe: 25, pitch: -62 }),
  rests: 'body',
})
const squat = posed({
  hips: [0, 0.26, -0.05],
  pelvis: [12, 0, 0],
  spine: [22, 0, 0],
  neck: [-8, 0, 0],
  ...both(hand([-0.05, -0.55, 0.55], { elbow: [0.9, -0.2, -0.2], fingers: [-0.4, -0.3, 1] })),
  footLeft: foot([0.2, 0, 0.12], { knee: [0.5, 1, 0.9], toe: 22 }),
  footRight: foot([0.2, 0, 0.06], { knee: [0.5, 1, 0.9], toe: 22 }),
  drapes: true,
  rests: 'body',
})
const lean = posed({
  hips: [0, 0.965, -0.16],
  pelvis: [16, 0, 0],
  spine: [22, 0, 0],
  neck: [-14, 0, 0],
  left: hand([-0.16, -0.58, 0.6], { elbow: [0.9, -0.5, -0.4], fingers: [-0.9, 0, 0.5], palm: [0, -1, 0], curl: 0.2 }),
  right: hand([-0.08, -0.58, 0.62], { elbow: [0.9, -0.5, -0.4], fingers: [-0.9, 0, 0.5], palm: [0, -1, 0], curl: 0.2 }),
  footLeft: foot([0.09, 0, -0.1]),
  footRight: foot([0.12, 0, -0.3], { toe: 18 }),
})
const prostrate = posed({
  hips: [0, 0.3, -0.18],
  pelvis: [62, 0, 0],
  spine: [42, 0, 0],
  neck: [4, 0, 0],
  ...both(
    hand([-0.06, 0.28, 0.62], { elbow: [0.9, -0.6, 0.2], fingers: [-0.2, 0.9, 0.4], palm: [0, 0.5, 1], curl: 0.1 }),
  ),
  footLeft: foot([0.07, 0.07, -0.42], { knee: [0.2, -0.6, 1], pitch: 75 }),
  footRight: foot([0.07, 0.07, -0.42], { knee: [0.2, -0.6, 1], pitch: 75 }),
  rests: 'body',
})

export const being = {
  stand: posed({}),
  contrapposto: posed({
    hips: [-0.045, 0.985, 0],
    pelvis: [0, -6, 7],
    spine: [0, -11, 8],
    neck: [2, 6, 5],
    left: hand([0.42, -0.62, 0.03], { elbow: [1, -0.1, -0.5], curl: 0.6, fingers: [-1, -0.4, 0.3] }),
    right: hand([0.12, -0.94, 0.06]),
    footRight: foot([0.03, 0, 0], { toe: 4 }),
    footLeft: foot([0.17, 0, 0.13], { toe: 30, knee: [0.5, 0, 1] }),
  }),
  'arms-crossed': posed({
    left: hand([-0.42, -0.38, 0.36], {
      elbow: [0.8, -0.7, -0.1],
      fingers: [-1, 0.15, -0.1],
      palm: [0, 0.2, -1],
      curl: 0.3,
    }),
    right: hand([-0.4, -0.46, 0.42], { elbow: [0.8, -0.7, 0], fingers: [-1, 0.1, -0.15], palm: [0, 0, -1], curl: 0.4 }),
  }),
  'hands-on-hips': posed({
    spine: [-2, 0, 0],
    ...both(hand([0.14, -0.62, 0.04], { elbow: [1, 0, -0.45], fingers: [-0.8, -0.4, 0.4], curl: 0.5 })),
    footLeft: foot([0.15, 0, 0], { toe: 16 }),
    footRight: foot([0.15, 0, 0], { toe: 16 }),
  }),
  walk: posed({
    hips: [0, 0.965, 0.02],
    pelvis: [5, 8, 0],
    spine: [2, 0, -14],
    neck: [-4, 5, 0],
    left: hand([0.1, -0.9, -0.32], { elbow: [0.3, 0, -1] }),
    right: hand([0.04, -0.86, 0.38], { elbow: [0.3, -0.4, -1] }),
    footLeft: foot([0.05, 0.02, 0.33], { pitch: -18 }),
    footRight: foot([0.05, 0.1, -0.36], { pitch: 42, knee: [0.05, -0.2, 1] }),
  }),
  run: posed({
    hips: [0, 0.97, 0.05],
    pelvis: [16, 10, 0],
    spine: [6, 0, -24],
    neck: [-16, 6, 0],
    left: hand([0.12, -0.52, -0.42], { elbow: [0.4, 0.1, -1], curl: 1.2 }),
    right: hand([-0.05, -0.28, 0.6], { elbow: [0.5, -1, -0.5], curl: 1.2 }),
    footLeft: foot([0.03, 0.06, 0.4], { knee: [0.05, 0.4, 1], pitch: -6 }),
    footRight: foot([0.05, 0.26, -0.62], { knee: [0.05, -0.6, 1], pitch: 70 }),
  }),
  sit,
  'sit-cross-legged': crossLegged,
  'phab-phiap': posed({
    hips: [0.04, 0.135, 0],
    pelvis: [-3, 0, -4],
    spine: [6, 7, 4],
    neck: [4, 0, -3],
    left: hand([-0.18, -0.62, 0.42], {
      elbow: [0.7, -0.3, -0.6],
      fingers: [-1, -0.25, 0.5],
      palm: [0, -1, 0.2],
      curl: 0.25,
    }),
    right: hand([-0.24, -0.6, 0.42], {
      elbow: [0.7, -0.3, -0.6],
      fingers: [-1, -0.25, 0.5],
      palm: [0, -1, 0.2],
      curl: 0.25,
    }),
    footLeft: foot([-0.34, 0.02, 0.2], { knee: [0.85, 0.1, 1], toe: -100, pitch: 8 }),
    footRight: foot([0.52, 0.03, -0.14], { knee: [0.3, 0.12, 1], toe: 110, pitch: 8 }),
    rests: 'body',
  }),
  'hug-knees': posed({
    hips: [0, 0.13, 0],
    pelvis: [-8, 0, 0],
    spine: [30, 0, 0],
    neck: [6, 0, 0],
    ...both(hand([-0.34, -0.4, 0.62], { elbow: [0.8, -0.4, 0], fingers: [-1, 0, 0.1], palm: [0, 0, -1], curl: 0.5 })),
    footLeft: foot([0.07, 0, 0.42], { knee: [0.1, 1, 0.4] }),
    footRight: foot([0.07, 0, 0.38], { knee: [0.1, 1, 0.4] }),
    rests: 'body',
  }),
  kneel,
  squat,
  crouch: posed({ pelvis: [26, 0, 0], spine: [26, 0, 0], hips: [0, 0.42, -0.1] }, squat),
  lie,
  'lie-side': posed(
    {
      pelvis: [-90, 0, 0],
      spine: [16, 0, 0],
      neck: [18, 24, 0],
      footLeft: foot([0.05, 0.2, 0.7], { knee: [0.6, 1, 0.2], pitch: -40 }),
    },
    lie,
  ),
  lean,
  'lean-back': posed({
    hips: [0, 0.96, 0.1],
    pelvis: [-10, 0, 0],
    spine: [-4, 0, 0],
    neck: [8, 0, 0],
    ...both(hand([0.02, -0.72, 0.26], { elbow: [0.8, 0, -0.6], fingers: [-0.8, -0.4, 0.4], curl: 0.6 })),
    footLeft: foot([0.08, 0, 0.22]),
    footRight: foot([0.02, 0, 0.3], { toe: 4 }),
  }),
  bow: posed({
    hips: [0, 0.985, -0.1],
    pelvis: [20, 0, 0],
    spine: [26, 0, 0],
    neck: [18, 0, 0],
    ...both(hand([0.02, -0.93, 0.26])),
  }),
  prostrate,
  crawl: posed({
    hips: [0, 0.5, -0.2],
    pelvis: [74, 0, 0],
    spine: [8, 0, 0],
    neck: [-40, 0, 0],
    ...both(
      hand([0.02, -0.05, 0.93], { elbow: [0.4, -0.2, -0.4], fingers: [0, 0.95, 0.3], palm: [0, 0.2, 1], curl: 0.1 }),
    ),
    footLeft: foot([0.1, 0.07, -0.6], { knee: [0.1, -1, 0.5], pitch: 75 }),
    footRight: foot([0.1, 0.07, -0.42], { knee: [0.1, -1, 0.5], pitch: 75 }),
    rests: 'body',
  }),
  ride: posed(
    {
      ...both(hand([-0.16, -0.5, 0.52], { elbow: [0.6, -0.7, -0.4], curl: 1.1, fingers: [-0.3, -0.2, 1] })),
      footLeft: foot([0.34, -0.02, 0.16], { knee: [0.9, 0.6, 1] }),
      footRight: foot([0.34, -0.02, 0.16], { knee: [0.9, 0.6, 1] }),
    },
    sit,
  ),
  drive: posed(
    { ...both(hand([-0.1, -0.3, 0.72], { elbow: [0.8, -0.6, -0.2], curl: 1.2, fingers: [-0.4, 0.4, 0.8] })) },
    sit,
  ),
  row: posed(
    {
      spine: [18, 0, 0],
      ...both(
        hand([-0.16, -0.42, 0.74], { elbow: [0.7, -0.4, -0.4], curl: 1.3, palm: [0, -1, 0], fingers: [0, -0.1, 1] }),
      ),
    },
    sit,
  ),
  hang: posed({
    ...both(hand([-0.06, 0.98, 0.08], { elbow: [0.7, 0.2, 0.2], curl: 1.3, fingers: [0, 1, 0] })),
    footLeft: foot([0.07, 0.06, -0.06], { pitch: 48 }),
    footRight: foot([0.07, 0.05, 0], { pitch: 48 }),
  }),
  float: posed({
    ...both(hand([0.7, -0.4, 0.2], { curl: 0.2 })),
    footLeft: foot([0.1, 0.06, -0.1], { pitch: 50 }),
    footRight: foot([0.06, 0.05, 0.05], { pitch: 50 }),
  }),
  swim: posed({
    hips: [0, 0.3, 0],
    pelvis: [78, 0, 0],
    spine: [-8, 0, 0],
    neck: [-50, 0, 0],
    left: hand([0.1, 0.9, 0.2], { fingers: [0, 1, 0.1], curl: 0.1 }),
    right: hand([0.3, -0.4, 0.5], { curl: 0.2 }),
    footLeft: foot([0.1, 0.24, -0.95], { knee: [0, -1, 0.3], pitch: 80 }),
    footRight: foot([0.1, 0.32, -0.9], { knee: [0, -1, 0.3], pitch: 80 }),
    rests: 'body',
  }),
  carried: posed(
    {
      hips: [0, 0.2, 0],
      footLeft: foot([0.06, 0.1, 0.8], { knee: [0.1, 1, 0.2], pitch: -30 }),
      footRight: foot([0.06, 0.1, 0.74], { knee: [0.1, 1, 0.2], pitch: -30 }),
    },
    lie,
  ),
  fallen: posed(
    {
      neck: [8, 30, 0],
      left: hand([0.7, 0.2, 0.12], { elbow: [0.6, 0.2, 0.1], palm: [0, 0, -1], curl: 0.3 }),
      right: hand([0.5, -0.7, 0.04], { elbow: [1, 0.2, 0], palm: [0, 0, -1], curl: 0.4 }),
      footLeft: foot([0.2, 0.07, 0.9], { knee: [1, 0.4, 0], toe: 40, pitch: -50 }),
      footRight: foot([0.34, 0.06, 0.7], { knee: [1, 0.25, 0], toe: 50, pitch: -40 }),
    },
    lie,
  ),
  meditate: posed(
    {
      spine: [4, 0, 0],
      neck: [6, 0, 0],
      ...both(
        hand([-0.3, -0.72, 0.3], { elbow: [0.9, -0.2, -0.3], fingers: [-1, 0, 0.25], palm: [0, 1, 0], curl: 0.15 }),
      ),
    },
    crossLegged,
  ),
}
