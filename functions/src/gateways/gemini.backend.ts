import { defineGateway } from './backend.ts'
import { probeVertex, vertexFrom, vertexSecrets, vertexSettings } from './vertex-settings.ts'

export const geminiGateway = defineGateway({
  secrets: vertexSecrets,
  settings: [...vertexSettings, 'geminiImageModel', 'geminiImageLocation', 'geminiSpeechModel', 'geminiSpeechLocation'],
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
      imageModel: () => ({ id: read.setting('geminiImageModel'), location: read.setting('geminiImageLocation') }),
      speechModel: () => ({ id: read.setting('geminiSpeechModel'), location: read.setting('geminiSpeechLocation') }),
      keeping: bucketKeeping(() => Date.now()),
      rates: readRates,
    })
  },
})
