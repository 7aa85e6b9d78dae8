import { call } from '../data/call.ts'

// A code in the link one came by (`/?ref=…`) is kept until there is an account to tell of it.
const storageKey = 'peace.referral'

export const keepReferralCode = (search: string): void => {
  const code = new URLSearchParams(search).get('ref')
  if (!code || !/^[A-Za-z0-9]{8}$/.test(code)) return
  try {
    localStorage.setItem(storageKey, code.toUpperCase())
  } catch {
    // Without storage the code can still be typed on the referral page.
  }
}

const keptCode = (): string | undefined => {
  try {
    return localStorage.getItem(storageKey) ?? undefined
  } catch {
    return undefined
  }
}

const forget = () => {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // Nothing was kept.
  }
}

// Told once. A refusal is final too: the code is one's own, unknown, or too late.
export const redeemKeptCode = async (workspaceId: string): Promise<void> => {
  const code = keptCode()
  if (!code) return
  try {
    await call('redeemReferral', { workspaceId, code })
    forget()
  } catch (error) {
    const offline = ['offline', 'internal', 'vendor-unavailable', 'too-many-requests']
    if (!offline.includes(String((error as { code?: string }).code))) forget()
  }
}
