// A moment as the person's own clock shows it, for a field of date and time.
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
export const atZone = (text: string): number => new Date(text).getTime()
export const isoLocal = (ms: number): string => {
  const at = new Date(ms)
  const two = (count: number) => String(count).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}
