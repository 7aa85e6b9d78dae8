import { openShots, type Shots } from '@peace/draw'

// One for a process: what it drew last is at hand for the next shot of the scene.
let shots: Shots | undefined
export const theShots = (): Shots => {
  shots ??= openShots()
  return shots
}
