// What vendors ask of us, in millionths of a dollar. Looked up on the day below, some at second hand where a vendor's page
// was not to be had: a setting or `config/rates` may say better, and `npm run vendors -- check --online` compares what has
// a list to be asked. The rates of the cards are made of these (routing/cards).
export const pricesReadOn = '2026-11-26'

// A second of a serverless worker, by the name in RunPod's catalog.
export const gpuMicrosPerSecond = {
  'NVIDIA GeForce RTX 4090': 310,
  'NVIDIA GeForce RTX 5090': 440,
  'NVIDIA L40S': 530,
  'NVIDIA A100 80GB PCIe': 760,
  'NVIDIA H100 80GB HBM3': 1_160,
} as const
export type Gpu = keyof typeof gpuMicrosPerSecond
const bySecond = new Map<string, number>(Object.entries(gpuMicrosPerSecond))
export const gpuMicros = (name = ''): number | undefined => bySecond.get(name)

// An hour of a rented machine, in the secure cloud.
export const podMicrosPerHour = { 'NVIDIA GeForce RTX 3090': 460_000, 'NVIDIA GeForce RTX 4090': 690_000 } as const

export const isKnownGpu = (name: string): boolean => bySecond.has(name) || Object.hasOwn(podMicrosPerHour, name)

// A second of film. With sound it costs twice as much, fast half as much again; we ask for none.
export const veoMicrosPerSecond = {
  'veo-3.1-generate-001': { silent: 200_000, sound: 400_000 },
  'veo-3.1-fast-generate-001': { silent: 100_000, sound: 150_000 },
} as const

// One picture, and one clip of 81 frames at 720 lines, of open models rented by the piece.
export const hostedMicros = {
  replicate: { still: 3_000, clip: 145_000 },
  fal: { still: 6_000, clip: 400_000 },
} as const

export const geminiImageMicros = 134_000
export const geminiSpeechMicrosPerSecond = 340
// A million tokens of gemini-3.5-flash-lite.
export const geminiTextMicros = { input: 300_000, output: 2_500_000 } as const
