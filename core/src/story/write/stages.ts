import type { shapes } from '../wizard.ts'
import { fiveActs } from './shapes/five-acts.ts'
import { herosJourney } from './shapes/heros-journey.ts'
import { kishotenketsu } from './shapes/kishotenketsu.ts'
import { threeActs } from './shapes/three-acts.ts'
import type { Stage } from './stage.ts'

export type { Part, Stage } from './stage.ts'

export const stagesOf: Record<(typeof shapes)[number], readonly Stage[]> = {
  'three-acts': threeActs,
  kishotenketsu,
  'five-acts': fiveActs,
  'heros-journey': herosJourney,
}
