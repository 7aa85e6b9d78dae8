import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { readPicture } from './read-picture.ts'

const picture = (width: number, height: number) => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#b44e14'
  context.fillRect(0, 0, width, height)
  return canvas
}

describe('an uploaded picture', () => {
  it('is encoded anew, the same each time', async () => {
    for (const upload of [
      picture(400, 300).toBuffer('image/jpeg'),
      picture(400, 300).toBuffer('image/png'),
      picture(400, 300).toBuffer('image/webp'),
    ]) {
      const first = await readPicture(upload)
      const second = await readPicture(upload)
      expect(first).toMatchObject({ width: 400, height: 300, contentType: 'image/png' })
      expect(first?.bytes).toEqual(second?.bytes)
    }
  })

  it('too large for a film is made smaller, its shape kept', async () => {
    expect(await readPicture(picture(4320, 1080).toBuffer('image/png'))).toMatchObject({ width: 2160, height: 540 })
  })

  it('that is none is refused', async () => {
    const png = picture(40, 30).toBuffer('image/png')
    for (const upload of [
      new Uint8Array(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="http://127.0.0.1/"/></svg>'),
      Buffer.from('MZ not a picture'),
      png.subarray(0, 20),
    ])
      expect(await readPicture(upload)).toBeUndefined()
  })
})
