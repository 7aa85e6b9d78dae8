import type { Permission } from '@peace/core/access'
import type { ErrorCode } from '@peace/core/errors'

// What there is to do about a refusal: a page that mends it, a letter to be sent, or asking once more.
type Way =
  | { to: '/pricing' | '/workspace/billing' | '/workspace/machines' | '/workspace/members' | '/profile'; say: WayName }
  | { act: 'verify' | 'again'; say: WayName }
type WayName = 'plans' | 'topUp' | 'machines' | 'owner' | 'limits' | 'verify' | 'again' | 'profile'

type May = (permission: Permission) => boolean
type Values = Record<string, string | number>

// Whoever may not pay is led to those who may.
const orOwner = (mayPay: boolean, way: Way): Way => (mayPay ? way : { to: '/workspace/members', say: 'owner' })

export const wayOf = (code: ErrorCode | 'offline', values: Values, may: May): Way | undefined => {
  const pays = may('plan.manage')
  if (code === 'plan-lacks-tier' || code === 'quota-reached') return orOwner(pays, { to: '/pricing', say: 'plans' })
  if (code === 'no-credit' || code === 'premium-blocked-by-debt')
    return orOwner(pays, { to: '/workspace/billing', say: 'topUp' })
  if (code === 'spending-limit')
    return values.scope === 'member'
      ? { to: '/workspace/members', say: may('members.manage') ? 'limits' : 'owner' }
      : orOwner(pays, { to: '/workspace/machines', say: 'limits' })
  if (code === 'no-fit-backend' || code === 'vendor-not-allowed' || code === 'needs-consent')
    return { to: '/workspace/machines', say: 'machines' }
  if (code === 'email-not-verified') return { act: 'verify', say: 'verify' }
  if (code === 'second-factor-required') return { to: '/profile', say: 'profile' }
  // The words themselves are what must change; nothing but the script can do it.
  if (code === 'moderation-refused' || code === 'film-empty' || code === 'film-too-long') return undefined
  if (code === 'workspace-suspended' || code === 'account-suspended' || code === 'not-allowed') return undefined
  return { act: 'again', say: 'again' }
}

// A quality that cannot be had leaves the one that costs nothing.
export const leavesDraft = (code: ErrorCode | 'offline'): boolean =>
  [
    'plan-lacks-tier',
    'no-credit',
    'premium-blocked-by-debt',
    'spending-limit',
    'no-fit-backend',
    'vendor-not-allowed',
  ].includes(code)
