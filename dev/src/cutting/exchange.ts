import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editedBy, exchange, exchangeFormats, layOut, readReturned, sampleMontage, takeBack } from '@peace/core/cutting'

// For tools of other people's to read: `write FOLDER COUNT` puts seeded cuts there in every format; `read FILE` says what
// differs between a file and the film, as JSON.

const [, , act, place = '.', count = '1'] = process.argv
const montage = sampleMontage(2, 3)

if (act === 'write') {
  mkdirSync(place, { recursive: true })
  for (let seed = 0; seed < Number(count); seed++) {
    const { cut } = seed === 0 ? { cut: layOut(montage) } : editedBy(seed, 12, montage)
    for (const format of exchangeFormats) {
      const { text } = exchange[format].write({ cut, width: 1280, height: 720, nameOf: () => 'ช็อต' })
      writeFileSync(join(place, `${seed}.${format}.${exchange[format].extension}`), text)
    }
    const tracks = cut.tracks.map(({ of, clips }) => ({ of, clips: clips.length }))
    writeFileSync(join(place, `${seed}.json`), JSON.stringify({ tracks }))
  }
} else {
  let made = 0
  const { changes, remakes } = takeBack(montage, readReturned(readFileSync(place, 'utf8'), 24), () => `new${++made}`)
  const said = changes.map((change) => ({ is: change.is, clip: 'clip' in change ? change.clip.id : undefined }))
  process.stdout.write(JSON.stringify({ changes: said, remakes }))
}
