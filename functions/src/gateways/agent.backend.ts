import { defineGateway } from './backend.ts'
import { silentMs } from './relay-silence.ts'

// Machines of a workspace's own. They call us, and say themselves that they are there.
export const agentGateway = defineGateway({
  secrets: [],
  settings: [],
  probe: () => ({ health: 'up', setUp: true }),
  open: async () => {
    const [{ RelayBackend }, { bucketKeeping }, { relayStore }, { workflowsLately }, { firestore }] = await Promise.all(
      [
        import('./agent-relay.ts'),
        import('./keeping.ts'),
        import('../backends/relay.store.ts'),
        import('../backends/workflows.store.ts'),
        import('../firebase.ts'),
      ],
    )
    const now = () => Date.now()
    const relay = () => relayStore(firestore())
    const lately = workflowsLately(firestore)
    const poolOf = async ({ workspaceId }: { workspaceId: string }) => ({
      pool: workspaceId,
      machines: await relay().machines(workspaceId, now()),
      own: await lately.used(workspaceId),
      mayWait: false,
      microsPerSecond: 0,
    })
    const keeping = bucketKeeping(now)
    return new RelayBackend({ id: 'agent', relay, poolOf, keeping, now, untakenMs: 45_000, silentMs })
  },
})
