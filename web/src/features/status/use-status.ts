import { type PublicStatus, publicStatusSchema } from '@peace/core/watch'
import { useEffect, useState } from 'react'

// Asked of the site itself, without signing in and without anything of Firebase's: when those fail, this page still opens.
const everyMs = 60_000
const patienceMs = 15_000

const ask = async (): Promise<PublicStatus> => {
  const reply = await fetch('/health/status', { signal: AbortSignal.timeout(patienceMs) })
  return publicStatusSchema.parse(await reply.json())
}

export type Seen = { status: PublicStatus | undefined; failed: boolean }

export const useStatus = (): Seen => {
  const [seen, setSeen] = useState<Seen>({ status: undefined, failed: false })
  useEffect(() => {
    const look = () =>
      ask().then(
        (status) => setSeen({ status, failed: false }),
        () => setSeen(({ status }) => ({ status, failed: true })),
      )
    void look()
    const timer = window.setInterval(look, everyMs)
    return () => window.clearInterval(timer)
  }, [])
  return seen
}
