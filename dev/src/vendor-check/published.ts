import { googleModels, pricesReadOn } from '@peace/core/vendors'
import type { Published } from './relied.ts'
import { runPodShapes } from './runpod-shapes.ts'

// What the vendors publish, written down: models with their ends in core/src/vendors/google, RunPod's shapes beside this,
// prices here, in millionths of a dollar. A price is typed anew from the vendor's page and not taken from where we use it.
export const recorded: Published = {
  readOn: pricesReadOn,
  models: googleModels,
  prices: { gpu: 310, veo: 200_000, veoFast: 100_000, textIn: 300_000, textOut: 2_500_000 },
  shapes: runPodShapes,
}
