import { registerBackend } from '../jobs/registry.ts'
import { setting } from '../params.ts'

// Every machine and vendor that can make something, told to the engine. Loaded when first asked for, so that listing the
// functions and a cold start pay for none of them.
const now = () => Date.now()

const silentMs = 75_000

export const registerBackends = (): void => {
  registerBackend('runpod', async () => {
    const [{ RunPodBackend }, { bucketKeeping }, { runPodSettings }] = await Promise.all([
      import('../gateways/runpod.ts'),
      import('../gateways/keeping.ts'),
      import('./read-settings.ts'),
    ])
    const settings = () => runPodSettings(setting('runpodEndpoint'), setting('runpodTemplates'))
    return new RunPodBackend({ id: 'runpod', settings, keeping: bucketKeeping(now), now })
  })

  // Tier 3: a smaller GPU with Stable Video Diffusion alone.
  registerBackend('runpod-svd', async () => {
    const [{ RunPodBackend }, { bucketKeeping }, { runPodSettings }] = await Promise.all([
      import('../gateways/runpod.ts'),
      import('../gateways/keeping.ts'),
      import('./read-settings.ts'),
    ])
    const settings = () => runPodSettings(setting('runpodSvdEndpoint') || setting('runpodEndpoint'), 'svd-1-1')
    return new RunPodBackend({ id: 'runpod-svd', settings, keeping: bucketKeeping(now), now })
  })

  for (const [id, model] of [['veo', 'veoModel'] as const, ['veo-fast', 'veoFastModel'] as const])
    registerBackend(id, async () => {
      const [{ VeoBackend }, { bucketKeeping }, { vertexSettings }, { readRates }] = await Promise.all([
        import('../gateways/veo.ts'),
        import('../gateways/keeping.ts'),
        import('./read-settings.ts'),
        import('./rates.store.ts'),
      ])
      const keeping = bucketKeeping(now)
      return new VeoBackend({
        id,
        vertex: vertexSettings,
        model: () => setting(model),
        toBucket: true,
        keeping,
        rates: readRates,
      })
    })

  registerBackend('gemini', async () => {
    const [{ GeminiMediaBackend }, { bucketKeeping }, { vertexSettings }, { readRates }] = await Promise.all([
      import('../gateways/gemini-media.ts'),
      import('../gateways/keeping.ts'),
      import('./read-settings.ts'),
      import('./rates.store.ts'),
    ])
    return new GeminiMediaBackend({
      id: 'gemini',
      vertex: vertexSettings,
      imageModel: () => setting('geminiImageModel'),
      speechModel: () => setting('geminiSpeechModel'),
      keeping: bucketKeeping(now),
      rates: readRates,
    })
  })

  registerBackend('agent', async () => {
    const [{ RelayBackend }, { bucketKeeping }, { relayStore }, { firestore }] = await Promise.all([
      import('../gateways/agent-relay.ts'),
      import('../gateways/keeping.ts'),
      import('./relay.store.ts'),
      import('../firebase.ts'),
    ])
    const relay = () => relayStore(firestore())
    const poolOf = async ({ workspaceId }: { workspaceId: string }) => ({
      pool: workspaceId,
      machines: await relay().machines(workspaceId, now()),
      mayWait: false,
      microsPerSecond: 0,
    })
    return new RelayBackend({
      id: 'agent',
      relay,
      poolOf,
      keeping: bucketKeeping(now),
      now,
      untakenMs: 45_000,
      silentMs,
    })
  })

  registerBackend('pods', async () => {
    const [{ RelayBackend }, { bucketKeeping }, { relayStore, podPool }, { firestore }, { podMachines }] =
      await Promise.all([
        import('../gateways/agent-relay.ts'),
        import('../gateways/keeping.ts'),
        import('./relay.store.ts'),
        import('../firebase.ts'),
        import('./pods.store.ts'),
      ])
    const poolOf = async () => {
      const { machines, microsPerSecond } = await podMachines(firestore(), now())
      return { pool: podPool, machines, mayWait: true, microsPerSecond }
    }
    const relay = () => relayStore(firestore())
    return new RelayBackend({
      id: 'pods',
      relay,
      poolOf,
      keeping: bucketKeeping(now),
      now,
      untakenMs: 600_000,
      silentMs,
    })
  })
}
