import { readFilm, readScene } from '@peace/core/reading/lexicon'
import { readFountain } from '@peace/core/screenplay'
import { storySchema } from '@peace/core/story'
import { writeDraft } from '@peace/core/story/write'

// What the lexicon's reader takes for a 120-page script, its words not yet in memory, and for one scene that was changed.
const scenesOf = (language: 'th' | 'en', pages: number) => {
  const story = storySchema.parse({ genres: ['drama', 'family'], sceneCount: 120, complexity: 'intricate' })
  const { text } = writeDraft({ title: 'Bench', language, characters: [], story })
  let all = text
  while (all.split('\n').length < pages * 55) all += `\n${text.replace(/^Title:[\s\S]*?\n\n/, '')}`
  const script = all
    .split('\n')
    .slice(0, pages * 55)
    .join('\n')
  let made = 0
  return readFountain(script, { newId: () => `b${made++}` }).scenes
}

const most = { film: 3000, scene: 100 }
for (const language of ['en', 'th'] as const) {
  const scenes = scenesOf(language, 120)
  const began = performance.now()
  const facts = [...readFilm(scenes).values()].flat()
  const film = performance.now() - began
  const times = scenes.slice(0, 60).map((scene) => {
    const from = performance.now()
    readScene(scene)
    return performance.now() - from
  })
  const scene = Math.max(...times)
  console.log(
    `${film.toFixed(0).padStart(8)} ms  120 pages (${language}): ${scenes.length} scenes, ${facts.length} facts`,
  )
  console.log(`${scene.toFixed(1).padStart(8)} ms  the slowest of 60 changed scenes (${language})`)
  if (film > most.film || scene > most.scene) process.exitCode = 1
}
