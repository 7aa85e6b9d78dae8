import { type Fault, mostFaultsAPage, pagePattern } from '@peace/core/watch'
import { isMissingPart } from '../ui/missing-part.ts'
import { Failure } from './failure.ts'
import { guestCall } from './guest-call.ts'

// A page that broke says so to the log, once for each way of breaking. What is expected (no network, a refusal, a part that did not
// come, an extension's own error) is none of that.

const notOurs = /ResizeObserver loop|^Script error\.?$|(chrome|moz|safari-web)-extension:/

export const isOurs = (error: unknown): error is Error =>
  error instanceof Error &&
  !(error instanceof Failure) &&
  !isMissingPart(error) &&
  error.name !== 'AbortError' &&
  !notOurs.test(`${error.message}\n${error.stack ?? ''}`)

export const faultOf = (error: Error, path: string, build: string, language: string): Fault => ({
  words: `${error.name}: ${error.message}`.slice(0, 500),
  stack: (error.stack ?? '').slice(0, 4_000),
  page: pagePattern(path),
  build: build.slice(0, 120),
  language: language === 'en' ? 'en' : 'th',
})

const told = new Set<string>()

export const tellFault = async (error: unknown, build: string): Promise<void> => {
  if (!isOurs(error)) return
  const fault = faultOf(error, window.location.pathname, build, document.documentElement.lang)
  if (told.has(fault.words) || told.size >= mostFaultsAPage) return
  told.add(fault.words)
  // There is nobody left to tell that it could not be told.
  await guestCall('tellFault', fault).catch(() => undefined)
}
