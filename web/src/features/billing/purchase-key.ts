import { newId } from '../../data/ids.ts'

// One key a purchase: it is kept in the browser until the purchase is done, so that a reload, a second click or a second
// tab goes on with the same checkout instead of opening, and paying, another.
const storageKey = (workspaceId: string, offer: string) => `peace.purchase.${workspaceId}.${offer}`

export const purchaseKey = (workspaceId: string, offer: string): string => {
  try {
    const kept = localStorage.getItem(storageKey(workspaceId, offer))
    if (kept) return kept
    const made = newId()
    localStorage.setItem(storageKey(workspaceId, offer), made)
    return made
  } catch {
    return newId()
  }
}

// After it is done the next purchase is another one.
export const forgetPurchases = (workspaceId: string): void => {
  try {
    const mine = Object.keys(localStorage).filter((key) => key.startsWith(storageKey(workspaceId, '')))
    for (const key of mine) localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
