// What Google refuses of a function that is declared (Cloud Run and Cloud Functions, second generation, November 2026; from its pages,
// which no machine reads). Firebase's tool sends it up as it is, and the deploy fails in the middle.

export type Sort = 'asked' | 'task' | 'schedule' | 'event'
export type Measured = {
  name: string
  sort: Sort
  timeoutSeconds: number
  memoryMiB: number
  cpu: number
  concurrency: number
}

const mostSeconds: Record<Sort, number> = { asked: 3600, task: 1800, schedule: 1800, event: 540 }
// Of so many cores at most so much memory, and of so much memory at least so many.
const memoryOf: readonly { cpu: number; from: number; to: number }[] = [
  { cpu: 1, from: 128, to: 4096 },
  { cpu: 2, from: 128, to: 8192 },
  { cpu: 4, from: 2048, to: 16_384 },
  { cpu: 8, from: 4096, to: 32_768 },
]

export const refusedBy = ({
  name,
  sort,
  timeoutSeconds,
  memoryMiB,
  cpu,
  concurrency,
}: Measured): string | undefined => {
  if (timeoutSeconds < 1 || timeoutSeconds > mostSeconds[sort])
    return `${name}: timeout ${timeoutSeconds}s is not between 1 and ${mostSeconds[sort]}s for a function that is ${sort}`
  if (concurrency < 1 || concurrency > 1000) return `${name}: concurrency ${concurrency} is not between 1 and 1000`
  if (cpu < 1) {
    if (concurrency > 1) return `${name}: Cannot set concurrency ${concurrency} with less than one CPU`
    if (cpu < 0.08) return `${name}: ${cpu} CPU is less than 0.08`
    return memoryMiB > 512 ? `${name}: ${memoryMiB} MiB needs a whole CPU` : undefined
  }
  const fits = memoryOf.find((one) => one.cpu === cpu)
  if (!fits) return `${name}: ${cpu} CPUs are none of ${memoryOf.map((one) => one.cpu).join(', ')}`
  return memoryMiB < fits.from || memoryMiB > fits.to
    ? `${name}: ${memoryMiB} MiB is not between ${fits.from} and ${fits.to} MiB for ${cpu} CPUs`
    : undefined
}
