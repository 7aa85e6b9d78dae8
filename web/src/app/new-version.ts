import { useSyncExternalStore } from 'react'

// A worker keeps the app on this device. A new version waits beside the one that runs: it never takes the page from
// under somebody who writes.
let offered: ServiceWorker | undefined
const listeners = new Set<() => void>()

const offer = (worker: ServiceWorker): void => {
  offered = worker
  for (const listener of listeners) listener()
}

// Another version than this page's is offered; its own, which came with the page, may begin at once.
const weigh = (worker: ServiceWorker, entry: string): void => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => {
    if (data === entry) worker.postMessage('take over')
    else offer(worker)
  }
  worker.postMessage('which', [port2])
}

const watch = (registration: ServiceWorkerRegistration, entry: string): void => {
  if (registration.waiting) weigh(registration.waiting, entry)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && registration.active) weigh(coming, entry)
    })
  })
}

const betweenLooksMs = 3_600_000

// A tab may stay open for days.
const lookNowAndThen = (registration: ServiceWorkerRegistration): void => {
  let last = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < betweenLooksMs) return
    last = Date.now()
    // Without a network there is nothing to look for.
    registration.update().catch(() => undefined)
  })
}

export const keepOnDevice = async (entry: string): Promise<void> => {
  try {
    const registration = await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' })
    watch(registration, entry)
    lookNowAndThen(registration)
  } catch {
    // A browser that keeps nothing still shows everything while there is a network.
  }
}

export const takeNewVersion = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  if (offered?.state === 'installed') offered.postMessage('take over')
  else location.reload()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => offered !== undefined)
