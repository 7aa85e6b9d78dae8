// Served with hot reload: whatever was fetched so far is kept on the device, and all that comes later passes the worker.
export const keepHot = async (): Promise<void> => {
  await navigator.serviceWorker.register('/hot-worker.js', { updateViaCache: 'none' })
  const { active } = await navigator.serviceWorker.ready
  const fetched = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/`) && !name.endsWith('/hot-worker.js'))
  active?.postMessage([`${location.origin}/`, ...fetched])
}
