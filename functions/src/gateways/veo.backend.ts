import { defineGateway } from './backend.ts'
import { probeOwnIdentity, vertexFrom, vertexSecrets, vertexSettings } from './vertex-settings.ts'

// Veo's models differ by name, place and price alone.
export const veoModel = <
  const Model extends 'veoModel' | 'veoFastModel',
  const Location extends 'veoLocation' | 'veoFastLocation',
>(
  id: string,
  model: Model,
  location: Location,
) =>
  defineGateway({
    secrets: vertexSecrets,
    settings: [...vertexSettings, model, location],
    probe: probeOwnIdentity,
    open: async (read) => {
      const [{ VeoBackend }, { bucketKeeping }, { readRates }] = await Promise.all([
        import('./veo.ts'),
        import('./keeping.ts'),
        import('../backends/rates.store.ts'),
      ])
      return new VeoBackend({
        id,
        vertex: () => vertexFrom(read),
        model: () => ({ id: read.setting(model), location: read.setting(location) }),
        toBucket: true,
        keeping: bucketKeeping(() => Date.now()),
        rates: readRates,
      })
    },
  })

export const veoGateway = veoModel('veo', 'veoModel', 'veoLocation')
