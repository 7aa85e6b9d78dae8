import { useSyncExternalStore } from 'react'

// Which workspace this tab is in. The profile only says where a new tab begins: if every tab followed it, a film open in
// one would pull all others into its workspace. Lives as long as the tab, through reloads.

const key = (uid: string) => `peace.workspace.${uid}`
// What a browser without storage keeps, until the page is loaded again.
const inMemory = new Map<string, string>()
const listeners = new Set<() => void>()

export const workspaceOfTab = (uid: string): string | undefined => {
  try {
    return sessionStorage.getItem(key(uid)) ?? inMemory.get(uid)
  } catch {
    return inMemory.get(uid)
  }
}

export const stayIn = (uid: string, workspaceId: string): void => {
  inMemory.set(uid, workspaceId)
  try {
    sessionStorage.setItem(key(uid), workspaceId)
  } catch {
    // The tab still knows it, until it is loaded again.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useWorkspaceOfTab = (uid: string | undefined): string | undefined =>
  useSyncExternalStore(subscribe, () => (uid === undefined ? undefined : workspaceOfTab(uid)))
