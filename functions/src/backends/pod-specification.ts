import { type CreatePod, createPodSchema, podGpuSchema } from '@peace/core/vendors'
import { z } from 'zod'

// What a rented pod is. Written in the words of v1 (imageName, gpuTypeIds …) or of anything else it is refused by name:
// pods of another kind than was asked for would be rented silently.
const specificationSchema = z.strictObject({
  ...createPodSchema.omit({ name: true, env: true, gpu: true }).shape,
  gpus: z.array(podGpuSchema).min(1),
})
type Specification = Omit<CreatePod, 'name' | 'env' | 'gpu'> & { gpus: readonly CreatePod['gpu'][] }

// The image is built for CUDA 12.8: any host with that or newer will do.
const minCudaVersion = '12.8'
const usual: Specification = {
  image: 'peace-script-ai/worker:slim',
  gpus: [
    { id: 'NVIDIA GeForce RTX 3090', minCudaVersion },
    { id: 'NVIDIA GeForce RTX 4090', minCudaVersion },
  ],
  disk: 120,
  cloud: 'SECURE',
}

export const podSpecification = (text: string): Specification => {
  if (text === '') return usual
  const read = specificationSchema.safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`POD_SPECIFICATION is no pod of RunPod's REST v2: ${z.prettifyError(read.error)}`)
  return read.data
}
