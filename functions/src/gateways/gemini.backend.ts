import { defineGateway } from './backend.ts'
import { probeVertex, vertexFrom, vertexSecrets, vertexSettings } from './vertex-settings.ts'

export const geminiGateway = defineGateway({
  secrets: vertexSecrets,
  settings: [...vertexSettings, 'geminiImageModel', 'geminiSpeechModel'],
  probe: probeVertex,
  open: async (read) => {
    const [{ GeminiMediaBackend }, { bucketKeeping }, { readRates }] = await Promise.all([
      import('./gemini-media.ts'),
      import('./keeping.ts'),
      import('../backends/rates.store.ts'),
    ])
    return new GeminiMediaBackend({
      id: 'gemini',
      vertex: () => vertexFrom(read),
      imageModel: () => read.setting('geminiImageModel'),
      speechModel: () => read.setting('geminiSpeechModel'),
      keeping: bucketKeeping(() => Date.now()),
      rates: readRates,
    })
  },
})
