import { DomainError } from '@peace/core/errors'

// Doors of one service have times of their own. The work is told by its signal; the caller is not kept waiting for it.
export const inTime = async <T>(
  seconds: number,
  gone: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const late = new AbortController()
  const signal = gone ? AbortSignal.any([gone, late.signal]) : late.signal
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DomainError('took-too-long', { seconds })
      late.abort(error)
      reject(error)
    }, seconds * 1000)
  })
  try {
    return await Promise.race([work(signal), over])
  } finally {
    clearTimeout(timer)
  }
}
