import { describe, expect, it } from 'vitest'
import { expressionsIn } from './find-expressions.ts'
import { judge } from './judge.ts'
import { unjudged } from './verdicts.ts'

describe('expressions over users’ text', () => {
  it('are found as literals and where they are made', () => {
    const text = 'const a = /x+/g\nconst b = (n: string) =>\n  new RegExp(n + "$")\nconst c = 4 / 2 / 1'
    expect(expressionsIn('a.ts', text)).toEqual([
      { expression: '/x+/g', line: 1 },
      { expression: 'new RegExp(n + "$")', line: 3 },
    ])
  })

  it('are slow where they begin anew at every letter', () => {
    expect(judge('/\\s*\\n\\s*/g')).toMatchObject({ is: 'slow' })
    expect(judge('/(?:[^\\S\\r\\n]*(?:\\r\\n|\\r|\\n))+$/')).toMatchObject({ is: 'slow' })
    expect(judge('/\\s+/g')).toEqual({ is: 'safe' })
    expect(judge('new RegExp(name)')).toEqual({ is: 'made' })
  })

  it('are missed where nobody has looked', () => {
    expect(unjudged(new Map([['/a+$/', ['core/src/a.ts:1']]]), { '/b/': 'safe' })).toEqual(['core/src/a.ts:1 /a+$/'])
    expect(unjudged(new Map([['/b/', ['core/src/a.ts:1']]]), { '/b/': 'safe' })).toEqual([])
  })
})
