// Runs a schedule of the local stack now, or all of them, and waits for its end.
export const tickAt = async (controlUrl: string, schedule?: string, signal?: AbortSignal): Promise<void> => {
  const chosen = schedule === undefined ? '' : `?schedule=${schedule}`
  const reply = await fetch(`${controlUrl}/tick${chosen}`, { method: 'POST', ...(signal ? { signal } : {}) })
  if (!reply.ok) throw new Error(`${schedule ?? 'schedules'}: ${reply.status} ${await reply.text()}`)
}
