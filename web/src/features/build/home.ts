import type { OwnMachines } from '@peace/core/routing'

const day = 86_400_000

// The next time that it is so late ("18:00").
export const nextAt = (typed: string | undefined, now: Date): number | undefined => {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(typed ?? '') ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const at = new Date(now)
  at.setHours(Number(hours), Number(minutes), 0, 0)
  return at.getTime() > now.getTime() ? at.getTime() : at.getTime() + day
}

// What a build says of one's own machines.
export const homeOf = ({ own, by }: { own?: OwnMachines | undefined; by?: string | undefined }, now: Date) => {
  const until = own === 'both' ? nextAt(by, now) : undefined
  return { ...(own ? { own } : {}), ...(until === undefined ? {} : { by: until }) }
}
