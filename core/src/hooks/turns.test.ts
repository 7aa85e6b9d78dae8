import { expect, test } from 'vitest'
import { turnsOf } from './turns.ts'

const line = (workspaceId: string, hookId: string, at: number) => ({ id: `${hookId}-${at}`, hookId, workspaceId })

test('a workspace with one address is served before another’s second, however much waits there', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => line('loud', `l${at % 10}`, at))
  const turns = turnsOf([...many, line('quiet', 'q', 0)])
  expect(turns.map(({ hookId }) => hookId).slice(0, 3)).toEqual(['l0', 'q', 'l1'])
  expect(turns).toHaveLength(11)
  expect(turns[0]?.lines).toEqual(Array.from({ length: 10 }, (_, at) => `l0-${at * 10}`))
})
