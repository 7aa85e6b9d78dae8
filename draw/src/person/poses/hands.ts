import { both, foot, hand, posed } from '../pose.ts'
import { being } from './being.ts'

// Where hands and feet are in what people do; what is done with them: doing.ts.
export const palmsTogether = hand([-0.3, -0.2, 0.44], {
  elbow: [0.75, -0.9, -0.1],
  fingers: [-0.1, 1, 0.28],
  palm: [-1, 0, 0.05],
  curl: 0.04,
})
export const held = hand([-0.25, -0.4, 0.44], {
  elbow: [0.6, -0.8, -0.5],
  fingers: [-0.85, 0.1, 0.45],
  palm: [-0.2, 0.6, -0.5],
  curl: 0.75,
})
export const fist = hand([-0.18, -0.2, 0.5], {
  elbow: [0.6, -0.9, -0.2],
  fingers: [-0.2, 0.8, 0.6],
  palm: [-0.5, 0, -0.8],
  curl: 1.5,
})
export const toMouth = hand([-0.34, 0.1, 0.42], {
  elbow: [0.7, -0.9, 0.1],
  fingers: [-0.7, 0.6, -0.1],
  palm: [-0.2, 0.3, -1],
  curl: 0.9,
})
export const toEar = hand([-0.16, 0.26, 0.24], {
  elbow: [0.9, -0.7, 0.3],
  fingers: [-0.4, 0.9, -0.1],
  palm: [-1, 0, -0.1],
  curl: 0.9,
})
export const overFace = hand([-0.36, 0.26, 0.36], {
  elbow: [0.8, -0.8, 0.2],
  fingers: [-0.35, 0.9, -0.1],
  palm: [-0.2, 0, -1],
  curl: 0.25,
})
export const atTable = hand([-0.16, -0.52, 0.58], {
  elbow: [0.9, -0.3, -0.3],
  fingers: [-0.6, -0.3, 0.8],
  palm: [-0.2, -1, 0.1],
  curl: 0.5,
})
export const stepped = { footLeft: foot([0.1, 0, 0.16]), footRight: foot([0.1, 0, -0.18], { toe: 22 }) }
export const wide = {
  footLeft: foot([0.16, 0, 0.2], { toe: 14 }),
  footRight: foot([0.16, 0, -0.22], { toe: 30, knee: [0.2, 0, 1] }),
}
export const raised = hand([0.2, 0.72, 0.34], {
  elbow: [0.8, 0, -0.3],
  fingers: [0, 1, 0.2],
  palm: [0, 0, 1],
  curl: 0.12,
})
export const offered = hand([-0.24, -0.28, 0.72], {
  elbow: [0.4, -1, -0.2],
  fingers: [-0.4, 0.1, 1],
  palm: [-0.3, 1, 0],
  curl: 0.4,
})
export const workLow = posed(
  {
    hips: [0, 0.26, 0],
    pelvis: [8, 0, 0],
    spine: [28, 0, 0],
    neck: [14, 0, 0],
    ...both(
      hand([-0.2, -0.52, 0.58], {
        elbow: [1, -0.1, -0.1],
        fingers: [-0.35, -0.45, 0.75],
        palm: [-1, -0.1, 0.1],
        curl: 0.35,
      }),
    ),
    footLeft: foot([0.3, 0, 0.36], { knee: [0.9, 1, 0.7], toe: 25 }),
    footRight: foot([0.3, 0, 0.36], { knee: [0.9, 1, 0.7], toe: 25 }),
    drapes: true,
    rests: 'seat',
  },
  being.squat,
)
export const bent = { hips: [0, 0.9, -0.14], pelvis: [38, 0, 0], spine: [34, 0, 0], neck: [-8, 0, 0] } as const
export const point = posed({
  hips: [0.02, 0.99, 0.01],
  spine: [4, 0, 16],
  pelvis: [2, 6, 0],
  right: hand([-0.02, 0.03, 0.98], { elbow: [0.4, -1, 0], curl: 'point', palm: [-0.5, -0.8, 0] }),
  footLeft: foot([0.1, 0, 0.12]),
  footRight: foot([0.09, 0, -0.12], { toe: 22 }),
})
