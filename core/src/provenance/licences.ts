// Under which licence a model's results come, by how its name begins. What is not known is said to be so.
const licences: readonly (readonly [RegExp, string])[] = [
  [/^(drawn|composed|murmur)$/, 'MIT (Peace Script AI)'],
  [/^espeak-ng/, 'GPL-3.0 (a separate program; its sound is free)'],
  [/^hibari-tts|^kokoro-/, 'Apache-2.0'],
  [/^veo-|^gemini-/, 'Google Cloud terms of service'],
  [/flux[-./]?(1[-.])?schnell|FLUX\.2-klein-4B/i, 'Apache-2.0'],
  [/^sdxl/i, 'CreativeML Open RAIL++-M'],
  [/^animatediff/i, 'Apache-2.0'],
  [/wan/i, 'Apache-2.0'],
  [/^ltx/i, 'LTX-Video Open Weights (commercial OpenRAIL-M)'],
  [/^svd/i, 'Stability AI Community License'],
]

export const licenceOf = (model: string): string =>
  licences.find(([name]) => name.test(model))?.[1] ?? 'as its maker says'
