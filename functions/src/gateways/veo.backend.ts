import { defineGateway } from './backend.ts'
import { probeVertex, vertexFrom, vertexSecrets, vertexSettings } from './vertex-settings.ts'

// Veo's models differ by name and price alone.
export const veoModel = <const Setting extends 'veoModel' | 'veoFastModel'>(id: string, model: Setting) =>
  defineGateway({
    secrets: vertexSecrets,
    settings: [...vertexSettings, model],
    probe: probeVertex,
    open: async (read) => {
      const [{ VeoBackend }, { bucketKeeping }, { readRates }] = await Promise.all([
        import('./veo.ts'),
        import('./keeping.ts'),
        import('../backends/rates.store.ts'),
      ])
      return new VeoBackend({
        id,
        vertex: () => vertexFrom(read),
        model: () => read.setting(model),
        toBucket: true,
        keeping: bucketKeeping(() => Date.now()),
        rates: readRates,
      })
    },
  })

export const veoGateway = veoModel('veo', 'veoModel')
