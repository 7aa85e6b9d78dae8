import { type Artifact, shortKey } from '../build/index.ts'

// What a made thing was made of, down to what nothing else went into: its artifacts, each once, it first.
export const madeOf = (whole: Artifact, all: readonly Artifact[]): Artifact[] => {
  const byShort = new Map(all.map((each) => [shortKey(each.key), each]))
  const found = new Map<string, Artifact>([[whole.key, whole]])
  const open = [whole]
  for (let artifact = open.pop(); artifact; artifact = open.pop())
    for (const short of Object.values(artifact.madeFrom?.inputs ?? {}).flatMap((keys) => keys.split(' '))) {
      const next = byShort.get(short)
      if (!next || found.has(next.key)) continue
      found.set(next.key, next)
      open.push(next)
    }
  return [...found.values()]
}

const pictures = new Set(['still', 'clip'])
const sounds = new Set(['line', 'music', 'ambience', 'effect'])

// What is seen in it, and what is heard. A portrait is only what others were made to resemble.
export const partsOf = (elements: readonly Artifact[]) => ({
  seen: elements.filter(({ kind }) => pictures.has(kind)),
  heard: elements.filter(({ kind }) => sounds.has(kind)),
})
