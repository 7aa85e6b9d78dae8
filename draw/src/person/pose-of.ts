import type { Mark } from '@peace/core/stage'
import { type BodyPose, betweenPoses } from './pose.ts'
import { poses } from './poses/index.ts'

const mirrored = (pose: BodyPose): BodyPose => ({
  ...pose,
  hips: [-pose.hips[0], pose.hips[1], pose.hips[2]],
  pelvis: [pose.pelvis[0], -pose.pelvis[1], -pose.pelvis[2]],
  spine: [pose.spine[0], -pose.spine[1], -pose.spine[2]],
  neck: [pose.neck[0], -pose.neck[1], -pose.neck[2]],
  left: pose.right,
  right: pose.left,
  footLeft: pose.footRight,
  footRight: pose.footLeft,
})

// A stride is two steps; between them the feet pass.
const strode = (pose: BodyPose, stride: number): BodyPose => {
  const phase = (((stride % 1) + 1) % 1) * 2
  const [from, to] = phase < 1 ? [pose, mirrored(pose)] : [mirrored(pose), pose]
  const t = phase % 1
  const step = betweenPoses(from, to, t)
  const lift = Math.sin(t * Math.PI)
  const high = pose.hips[1] + 0.025 * lift
  const raised = phase < 1 ? 'footRight' : 'footLeft'
  const foot = step[raised]
  return {
    ...step,
    hips: [step.hips[0], high, step.hips[2]],
    [raised]: { ...foot, at: [foot.at[0], foot.at[1] + 0.07 * lift, foot.at[2]] },
  }
}

export const poseOf = ({ pose, to, t, stride }: Pick<Mark, 'pose' | 'to' | 't' | 'stride'>): BodyPose => {
  const moving = (name: Mark['pose']): BodyPose =>
    stride !== undefined && (name === 'walk' || name === 'run') ? strode(poses[name], stride) : poses[name]
  return to === undefined ? moving(pose) : betweenPoses(moving(pose), moving(to), t ?? 0)
}
