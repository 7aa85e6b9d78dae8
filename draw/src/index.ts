// A stage and a camera in, a picture out; the same bytes every time, in Node and in a tab.
export type { Vector } from './math/vector.ts'
export type { Person } from './person/person.ts'
export { onHead, type Skeleton } from './person/skeleton.ts'
export { type Camera, type Lens, lensOf, project } from './picture/lens.ts'
export { depthMap, type Joint, jointsOf, limbs, poseMap, poseOfPicture } from './picture/maps.ts'
export { momentOf } from './picture/moment.ts'
export { openPress, type Press, type Pressed, type Size } from './picture/press.ts'
export { type Scene, type SceneSet, sceneOf, sceneSetOf, type Time } from './picture/scene.ts'
