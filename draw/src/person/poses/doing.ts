import { both, foot, hand, posed } from '../pose.ts'
import { being } from './being.ts'
import {
  atTable,
  bent,
  fist,
  held,
  offered,
  overFace,
  palmsTogether,
  point,
  raised,
  stepped,
  toEar,
  toMouth,
  wide,
  workLow,
} from './hands.ts'

// What one does with the hands, on one's feet or down at work.
export const doing = {
  wai: posed({ spine: [6, 0, 0], neck: [14, 0, 0], ...both(palmsTogether) }),
  point,
  wave: posed({ right: raised, spine: [0, -3, 0] }),
  hold: posed({ spine: [7, 0, 0], neck: [8, 0, 0], ...both(held) }),
  read: posed({
    spine: [10, 0, 0],
    neck: [18, 0, 0],
    ...both(
      hand([-0.06, -0.38, 0.55], {
        elbow: [0.7, -0.8, -0.4],
        fingers: [-0.35, 0.7, 0.35],
        palm: [-1, 0.1, -0.3],
        curl: 0.7,
      }),
    ),
  }),
  reach: posed({
    ...bent,
    spine: [34, 0, -10],
    right: hand([-0.14, -0.9, 0.42], { elbow: [0.5, 0.2, -0.6], curl: 0.6 }),
    left: hand([0.02, -0.62, 0.3], { elbow: [0.6, 0.4, -0.8], palm: [0, -0.6, -1] }),
    footLeft: foot([0.1, 0, -0.1]),
    footRight: foot([0.11, 0, 0.1], { knee: [0.2, 0.1, 1] }),
  }),
  offer: posed({ spine: [8, 0, 0], ...both(offered) }),
  take: posed({ spine: [8, 0, 0], right: offered, ...stepped }),
  'embrace-a': posed({
    spine: [8, 0, 0],
    neck: [8, 34, 8],
    pelvis: [3, 0, 0],
    left: hand([-0.34, -0.1, 0.52], {
      elbow: [0.9, -0.2, 0.1],
      fingers: [-1, -0.25, -0.25],
      palm: [-0.2, -0.1, -1],
      curl: 0.15,
    }),
    right: hand([-0.2, -0.42, 0.52], {
      elbow: [0.9, -0.3, 0.1],
      fingers: [-1, -0.1, -0.25],
      palm: [-0.2, 0, -1],
      curl: 0.15,
    }),
    footRight: foot([0.09, 0, 0.1]),
  }),
  'embrace-b': posed({
    spine: [6, 0, 0],
    neck: [4, 30, 6],
    pelvis: [2, 0, 0],
    left: hand([-0.22, -0.42, 0.52], {
      elbow: [0.9, -0.4, 0.1],
      fingers: [-1, -0.1, -0.25],
      palm: [-0.2, 0, -1],
      curl: 0.15,
    }),
    right: hand([-0.28, 0.02, 0.54], {
      elbow: [0.9, -0.1, 0.1],
      fingers: [-1, -0.15, -0.25],
      palm: [-0.2, 0, -1],
      curl: 0.15,
    }),
  }),
  kiss: posed({
    spine: [8, 0, 0],
    neck: [6, 0, 14],
    ...both(hand([-0.1, -0.2, 0.62], { elbow: [0.8, -0.6, 0], fingers: [-0.6, 0.4, 0.6], curl: 0.2 })),
  }),
  'shake-hands': posed({
    spine: [6, 0, 6],
    right: hand([-0.14, -0.46, 0.76], { elbow: [0.5, -0.9, -0.3], fingers: [-0.1, 0, 1], palm: [-1, 0, 0], curl: 0.6 }),
    ...stepped,
  }),
  touch: posed({
    spine: [6, 0, 4],
    right: hand([-0.06, -0.08, 0.82], {
      elbow: [0.6, -0.9, -0.2],
      fingers: [-0.2, 0.1, 1],
      palm: [0, -0.7, -0.7],
      curl: 0.2,
    }),
  }),
  fall: posed({
    hips: [0, 0.62, -0.12],
    pelvis: [-42, 6, 8],
    spine: [18, 4, -6],
    neck: [22, -10, 0],
    left: hand([0.62, 0.22, 0.5], { elbow: [0.6, -0.6, -0.4], curl: 0.1 }),
    right: hand([0.55, -0.3, -0.55], { elbow: [0.4, 0.3, -1], curl: 0.2 }),
    footLeft: foot([0.16, 0.16, 0.66], { knee: [0.2, 0.6, 1], pitch: -20 }),
    footRight: foot([0.12, 0, 0.42], { knee: [0.3, 0.9, 1], pitch: -6 }),
  }),
  jump: posed({
    hips: [0, 1.14, 0],
    ...both(hand([0.4, 0.6, 0.3], { elbow: [0.8, -0.2, -0.2], curl: 0.3 })),
    footLeft: foot([0.12, 0.34, 0.1], { pitch: 40, knee: [0.2, 0.2, 1] }),
    footRight: foot([0.12, 0.28, -0.2], { pitch: 55 }),
  }),
  climb: posed({
    pelvis: [8, 0, 0],
    left: hand([-0.02, 0.66, 0.6], { elbow: [0.7, -0.5, 0], curl: 1.3, fingers: [0, 0.5, 1] }),
    right: hand([-0.02, 0.2, 0.74], { elbow: [0.7, -0.7, 0], curl: 1.3, fingers: [0, 0.4, 1] }),
    footLeft: foot([0.1, 0.34, 0.3], { knee: [0.3, 0.5, 1] }),
  }),
  'work-low': workLow,
  'work-table': posed({
    pelvis: [8, 0, 0],
    spine: [14, 0, 0],
    neck: [16, 0, 0],
    hips: [0, 0.99, -0.06],
    ...both(atTable),
  }),
  write: posed({
    spine: [16, 0, 0],
    neck: [16, 0, 0],
    left: atTable,
    right: hand([-0.2, -0.5, 0.56], { elbow: [0.9, -0.3, -0.3], fingers: [-0.5, -0.5, 0.7], curl: 1 }),
  }),
  phone: posed({ right: toEar, neck: [2, -6, -6] }),
  drink: posed({ right: toMouth, neck: [-8, 0, 0] }),
  eat: posed({
    right: toMouth,
    left: hand([-0.2, -0.5, 0.5], { elbow: [0.7, -0.7, -0.4], fingers: [-0.6, 0.2, 0.7], palm: [0, 1, 0] }),
    neck: [10, 0, 0],
  }),
  smoke: posed({
    right: hand([-0.28, 0.06, 0.42], {
      elbow: [0.7, -0.9, 0],
      fingers: [-0.5, 0.8, -0.1],
      palm: [-0.4, 0, -1],
      curl: 0.3,
    }),
  }),
  carry: posed({
    spine: [-3, 0, 0],
    ...both(
      hand([-0.22, -0.46, 0.6], {
        elbow: [0.6, -0.8, -0.5],
        fingers: [-0.7, 0.1, 0.7],
        palm: [-0.2, 1, -0.2],
        curl: 0.6,
      }),
    ),
  }),
  'carry-child': posed({
    spine: [-4, 0, 4],
    left: hand([-0.3, -0.4, 0.44], { elbow: [0.7, -0.8, -0.3], fingers: [-1, 0.2, 0.1], palm: [0, 0.7, -0.6] }),
    right: hand([-0.3, -0.22, 0.48], { elbow: [0.7, -0.8, 0], fingers: [-1, 0.3, 0], palm: [0, 0, -1] }),
  }),
  lift: posed({ ...bent, hips: [0, 0.66, -0.16], ...both(hand([-0.02, -0.88, 0.4], { curl: 1 })) }),
  push: posed({
    hips: [0, 0.96, -0.1],
    pelvis: [22, 0, 0],
    spine: [6, 0, 0],
    neck: [-12, 0, 0],
    ...both(
      hand([-0.02, -0.02, 0.9], { elbow: [0.7, -0.6, -0.2], fingers: [0, 0.9, 0.5], palm: [0, 0, 1], curl: 0.1 }),
    ),
    footLeft: foot([0.1, 0, 0.1]),
    footRight: foot([0.1, 0, -0.42], { pitch: 22 }),
  }),
  pull: posed({
    hips: [0, 0.93, -0.14],
    pelvis: [-12, 0, 0],
    neck: [8, 0, 0],
    ...both(hand([-0.06, -0.3, 0.8], { curl: 1.3 })),
    ...wide,
  }),
  dig: posed({
    ...bent,
    pelvis: [26, 0, 0],
    left: hand([-0.2, -0.7, 0.6], { curl: 1.3 }),
    right: hand([-0.1, -0.5, 0.4], { curl: 1.3 }),
    ...stepped,
  }),
  throw: posed({
    spine: [-6, -14, 0],
    right: hand([0.3, 0.5, -0.5], { elbow: [0.9, 0.2, -0.6], curl: 1.1 }),
    left: hand([0.1, -0.1, 0.85]),
    ...wide,
  }),
  hit: posed({
    pelvis: [6, 12, 0],
    spine: [6, 14, 0],
    right: hand([-0.1, 0.02, 0.94], { curl: 1.5 }),
    left: fist,
    ...wide,
  }),
  kick: posed({
    hips: [0, 0.98, -0.04],
    pelvis: [-14, 0, 0],
    ...both(fist),
    footRight: foot([0.04, 0.62, 0.78], { knee: [0.05, 0.6, 1], pitch: -10 }),
  }),
  fight: posed({ hips: [0, 0.94, 0], pelvis: [6, 18, 0], spine: [8, 0, 0], ...both(fist), ...wide }),
  shoot: posed({
    ...both(hand([-0.28, 0.02, 0.92], { elbow: [0.6, -0.9, 0], fingers: [-0.1, 0, 1], curl: 1.2 })),
    ...wide,
  }),
  dance: posed({
    hips: [-0.03, 0.95, 0],
    pelvis: [0, -8, 5],
    spine: [0, 8, 6],
    neck: [0, 8, 8],
    left: hand([0.52, 0.28, 0.42], {
      elbow: [0.8, -0.6, -0.1],
      fingers: [0.5, 0.8, -0.3],
      palm: [0.6, 0, 0.6],
      curl: -0.1,
    }),
    right: hand([0.42, -0.42, 0.42], {
      elbow: [0.9, -0.3, -0.2],
      fingers: [0.7, 0.6, 0.2],
      palm: [0.5, -0.3, 0.7],
      curl: -0.1,
    }),
    footLeft: foot([0.14, 0, 0.16], { toe: 40, knee: [0.6, 0, 1] }),
    footRight: foot([0.1, 0, -0.06], { toe: 40, knee: [0.6, 0, 1] }),
  }),
  pray: posed({ neck: [18, 0, 0], ...both(palmsTogether) }, being.kneel),
  sweep: posed({
    pelvis: [10, 0, 0],
    spine: [14, 6, 0],
    neck: [10, 0, 0],
    left: hand([-0.2, -0.3, 0.6], { curl: 1.3 }),
    right: hand([-0.06, -0.66, 0.5], { curl: 1.3 }),
    ...stepped,
  }),
  sew: posed({ spine: [20, 0, 0], neck: [18, 0, 0], ...both(held) }, being.sit),
  'play-strings': posed(
    {
      spine: [8, 0, 0],
      left: hand([0.24, -0.3, 0.52], { elbow: [0.9, -0.6, -0.2], fingers: [-0.6, 0.6, 0.2], curl: 0.8 }),
      right: hand([-0.26, -0.58, 0.38], { elbow: [1, -0.1, -0.2], fingers: [-0.7, -0.6, 0.2], curl: 0.6 }),
    },
    being.sit,
  ),
  'play-pipe': posed({
    ...both(hand([-0.3, 0, 0.5], { elbow: [0.8, -0.8, 0], fingers: [-0.9, 0.2, 0.1], curl: 0.6 })),
  }),
  drum: posed(
    {
      spine: [12, 0, 0],
      ...both(
        hand([-0.06, -0.5, 0.56], {
          elbow: [0.9, -0.3, -0.2],
          fingers: [-0.2, -0.5, 0.9],
          palm: [0, -1, 0],
          curl: 0.2,
        }),
      ),
    },
    being.sit,
  ),
  photograph: posed({
    ...both(hand([-0.3, 0.2, 0.46], { elbow: [0.9, -0.8, 0], fingers: [-0.6, 0.7, 0], curl: 0.8 })),
  }),
  'cover-face': posed({ spine: [14, 0, 0], neck: [18, 0, 0], ...both(overFace) }),
  weep: posed({
    spine: [18, 0, 0],
    neck: [22, 0, 0],
    right: overFace,
    left: hand([-0.3, -0.3, 0.4], { elbow: [0.7, -0.8, -0.2], fingers: [-0.9, 0.3, 0], curl: 0.4 }),
  }),
  shout: posed({ pelvis: [6, 0, 0], neck: [-14, 0, 0], ...both(hand([0.1, -0.7, 0.3], { curl: 1.4 })), ...stepped }),
  nod: posed({ neck: [18, 0, 0] }),
  'hands-up': posed({
    ...both(hand([0.16, 0.5, 0.2], { elbow: [1, -0.4, 0], fingers: [0, 1, 0], palm: [0, 0, 1], curl: 0.1 })),
  }),
  bound: posed({ spine: [8, 0, 0], ...both(hand([-0.16, -0.78, -0.3], { elbow: [0.8, -0.1, -1], curl: 0.8 })) }),
  tend: posed(
    {
      spine: [18, 0, 0],
      neck: [12, 0, 0],
      ...both(hand([-0.1, -0.44, 0.7], { elbow: [0.7, -0.6, -0.3], palm: [0, -1, 0], curl: 0.3 })),
    },
    being.kneel,
  ),
  comb: posed({
    right: hand([-0.14, 0.5, 0.16], { elbow: [1, -0.2, 0.1], fingers: [-0.8, 0.4, -0.2], curl: 0.9 }),
    neck: [4, 0, 8],
  }),
  salute: posed({
    right: hand([-0.06, 0.36, 0.3], {
      elbow: [1, -0.1, 0.1],
      fingers: [-0.8, 0.5, 0],
      palm: [0, -0.6, 0.6],
      curl: 0.02,
    }),
  }),
  shrug: posed({
    spine: [-2, 0, 0],
    neck: [0, 0, 8],
    ...both(
      hand([0.3, -0.46, 0.42], { elbow: [0.5, -0.8, -0.6], fingers: [0.5, 0, 0.8], palm: [0, 1, 0.1], curl: 0.2 }),
    ),
  }),
  'look-up': posed({ spine: [-6, 0, 0], neck: [-28, 0, 0] }),
  'look-down': posed({ spine: [8, 0, 0], neck: [26, 0, 0] }),
}
