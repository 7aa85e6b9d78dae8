// The states of a job in which something is made, in their order.
export const phases = ['GENERATING_IMAGES', 'GENERATING_VIDEO', 'GENERATING_AUDIO', 'COMPOSING'] as const
export type Phase = (typeof phases)[number]
