import { defineGateway, notSetUp } from './backend.ts'
import { silentMs } from './relay-silence.ts'

// Machines we rent by the hour: they call us as people's own do.
export const podsGateway = defineGateway({
  secrets: ['runpod'],
  settings: ['runpodRestUrl', 'podSpecification'],
  probe: ({ secret }) => (secret('runpod') ? { health: 'up', setUp: true } : notSetUp),
  open: async () => {
    const [{ RelayBackend }, { bucketKeeping }, { relayStore, podPool }, { firestore }, { podMachines }] =
      await Promise.all([
        import('./agent-relay.ts'),
        import('./keeping.ts'),
        import('../backends/relay.store.ts'),
        import('../firebase.ts'),
        import('../backends/pods.store.ts'),
      ])
    const now = () => Date.now()
    const poolOf = async () => {
      const { machines, microsPerSecond } = await podMachines(firestore(), now())
      return { pool: podPool, machines, mayWait: true, microsPerSecond }
    }
    const relay = () => relayStore(firestore())
    const keeping = bucketKeeping(now)
    return new RelayBackend({ id: 'pods', relay, poolOf, keeping, now, untakenMs: 600_000, silentMs })
  },
})
