import type { GpuType } from '@peace/core/vendors'
import { Refusal } from './answers.ts'

// GPU types by name, with their pool and prices an hour in dollars, as the catalog gives them.
export const gpus: readonly GpuType[] = [
  {
    ...{ id: 'NVIDIA GeForce RTX 3090', name: 'RTX 3090', pool: 'AMPERE_24', memory: 24 },
    price: { secure: 0.46, community: 0.24, serverless: 0.68 },
  },
  {
    ...{ id: 'NVIDIA GeForce RTX 4090', name: 'RTX 4090', pool: 'ADA_24', memory: 24 },
    price: { secure: 0.69, community: 0.34, serverless: 1.116 },
  },
  {
    ...{ id: 'NVIDIA L40S', name: 'L40S', pool: 'ADA_48_PRO', memory: 48 },
    price: { secure: 0.86, community: 0.79, serverless: 1.908 },
  },
]

export const gpuOf = (id: string): GpuType => {
  const found = gpus.find((gpu) => gpu.id === id)
  if (!found) throw new Refusal(400, `${id} is not a GPU type`)
  return found
}

export const poolsKnown = (pools: readonly string[], excluded: readonly string[] = []): void => {
  for (const pool of pools) if (!gpus.some((gpu) => gpu.pool === pool)) throw new Refusal(400, `${pool} is not a pool`)
  for (const id of excluded)
    if (!gpus.some((gpu) => gpu.id === id.trim() && pools.includes(gpu.pool ?? '')))
      throw new Refusal(400, `${id} is not a GPU type in one of the pools`)
}
