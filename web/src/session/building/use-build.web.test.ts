import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { MemoryStore } from '../../data/memory-store.ts'
import { useBuild } from './use-build.ts'

afterEach(() => keepInMemory(undefined))

const of = (quality: 'standard' | 'premium') => ({
  ...{
    workspaceId: 'w',
    filmId: 'f',
    target: { type: 'film' as const },
    stop: 'cut' as const,
    quality,
    fallback: false,
  },
})

it('what was refused of one quality goes when another is chosen, and is not lost for the first', async () => {
  const noCredit = { details: { code: 'no-credit', values: {} } }
  keepInMemory(new MemoryStore({ createJob: () => Promise.reject(noCredit) }))
  const { result, rerender } = renderHook(({ wanted }) => useBuild(wanted), {
    initialProps: { wanted: of('standard') },
  })
  await act(() => result.current.build({ ...of('standard'), shownMillis: 154_200 }))
  await waitFor(() => expect(result.current.refused).toBe(noCredit))
  rerender({ wanted: of('premium') })
  expect(result.current.refused).toBeUndefined()
  rerender({ wanted: of('standard') })
  expect(result.current.refused).toBe(noCredit)
})
