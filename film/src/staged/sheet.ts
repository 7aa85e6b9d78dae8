import type { Picture } from '@peace/core/build'
import { withFonts } from '../draw/fonts.ts'
import { sheet } from '../draw/pen.ts'
import { drawStaged } from './still.ts'

export type SheetShot = { picture: Picture; caption: string; note: string }

const across = 4
const [wide, gap, under] = [480, 14, 44]

// All shots of a film on one sheet, each with what the script says of it, for people to look at.
export const drawSheet = async (
  title: string,
  shots: readonly SheetShot[],
  report: (done: number) => void,
): Promise<Buffer> => {
  withFonts()
  const first = shots[0]?.picture
  const tall = first ? Math.round((wide * first.height) / first.width) : 270
  const rows = Math.ceil(shots.length / across)
  const { canvas, ctx } = sheet(across * (wide + gap) + gap, rows * (tall + under + gap) + 60)
  ctx.fillStyle = '#fbf9f4'
  ctx.fillRect(0, 0, canvas.width, canvas.height)
  ctx.fillStyle = '#26221f'
  ctx.font = '24px Film Bold'
  ctx.fillText(title, gap, 38)
  ctx.imageSmoothingQuality = 'high'
  shots.forEach(({ picture, caption, note }, index) => {
    const x = gap + (index % across) * (wide + gap)
    const y = 56 + Math.floor(index / across) * (tall + under + gap)
    ctx.drawImage(drawStaged(picture), x, y, wide, tall)
    ctx.fillStyle = '#26221f'
    ctx.font = '15px Film'
    ctx.fillText(`${index + 1}  ${caption}`.slice(0, 78), x, y + tall + 17)
    ctx.fillStyle = '#7a736b'
    ctx.font = '13px Film'
    ctx.fillText(note.slice(0, 90), x, y + tall + 35)
    report(index + 1)
  })
  return canvas.encode('png')
}
