import type { Calls } from './calls.ts'
import type { Client } from './client.ts'

export type Build = Calls['readBuild']['output']

export const isOver = ({ state }: Pick<Build, 'state'>): boolean =>
  state === 'COMPLETED' || state === 'FAILED' || state === 'CANCELLED'

const stepSeconds = 3

// A build as it goes on, until it has ended. The server is asked to wait, so that nobody asks in vain.
export async function* watch(
  client: Pick<Client, 'readBuild'>,
  jobId: string,
  waitSeconds = stepSeconds,
): AsyncGenerator<Build> {
  for (;;) {
    const build = await client.readBuild({ jobId }, { waitSeconds })
    yield build
    if (isOver(build)) return
  }
}
