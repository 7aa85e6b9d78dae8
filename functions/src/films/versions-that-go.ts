// Room for one more: the oldest go, of those that were made by themselves before any that somebody kept.
const mostVersions = 200
const mostUnasked = 80

export const versionsThatGo = <T extends { id: string; why?: unknown }>(newestFirst: readonly T[]): T[] => {
  const unasked = newestFirst.filter(({ why }) => why !== undefined)
  const [asked, left] = [newestFirst.filter(({ why }) => why === undefined), unasked.slice(0, mostUnasked - 1)]
  return [...unasked.slice(mostUnasked - 1), ...asked.slice(Math.max(0, mostVersions - 1 - left.length))]
}
