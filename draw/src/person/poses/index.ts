import type { Pose } from '@peace/core/stage'
import type { BodyPose } from '../pose.ts'
import { being } from './being.ts'
import { doing } from './doing.ts'

export const poses: Record<Pose, BodyPose> = { ...being, ...doing }
