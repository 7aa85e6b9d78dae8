import type { Draw } from './cut-player.ts'

// A frame of the cut on a canvas: pictures filled and cut to the frame, titles over them, and what is dark over all.

const words = {
  title: { size: 0.09, at: 0.5 },
  'lower-third': { size: 0.045, at: 0.84 },
  over: { size: 0.05, at: 0.12 },
} as const

const family = '"IBM Plex Sans", "IBM Plex Sans Thai", sans-serif'

// Thai is not parted by spaces.
const linesOf = (canvas: CanvasRenderingContext2D, text: string, width: number): string[] => {
  const parts = [...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
  const lines: string[] = ['']
  for (const part of parts) {
    const line = lines.at(-1) ?? ''
    if (part === '\n') lines.push('')
    else if (line !== '' && canvas.measureText(line + part).width > width) lines.push(part.trimStart())
    else lines[lines.length - 1] = line + part
  }
  return lines
}

export const drawFrame = (cards: (clipId: string) => string | undefined, missing: string): Draw => {
  return (canvas, { layers, titles, black }, pictureOf) => {
    const { width, height } = canvas.canvas
    canvas.globalAlpha = 1
    canvas.fillStyle = '#000'
    canvas.fillRect(0, 0, width, height)
    const write = (text: string, style: keyof typeof words, alpha: number) => {
      const { size, at } = words[style]
      canvas.globalAlpha = alpha
      canvas.font = `${style === 'title' ? 600 : 500} ${Math.round(height * size)}px ${family}`
      canvas.textAlign = 'center'
      canvas.textBaseline = 'middle'
      const lines = linesOf(canvas, text, width * 0.86)
      const step = height * size * 1.6
      lines.forEach((line, n) => {
        const y = height * at + (n - (lines.length - 1) / 2) * step
        canvas.lineWidth = Math.max(2, height * size * 0.12)
        canvas.lineJoin = 'round'
        canvas.strokeStyle = 'rgba(0, 0, 0, 0.75)'
        canvas.strokeText(line, width / 2, y)
        canvas.fillStyle = '#fff'
        canvas.fillText(line, width / 2, y)
      })
    }
    for (const { clip, alpha, crop } of layers) {
      canvas.globalAlpha = alpha
      const video = pictureOf(clip)
      if (video && video.readyState >= 2 && video.videoWidth > 0) {
        const [x, y, w, h] = crop
        const [sw, sh] = [video.videoWidth * w, video.videoHeight * h]
        // Filled, and cut rather than stretched.
        const scale = Math.max(width / sw, height / sh)
        const [cw, ch] = [width / scale, height / scale]
        canvas.drawImage(
          video,
          ...([video.videoWidth * x + (sw - cw) / 2, video.videoHeight * y + (sh - ch) / 2, cw, ch] as const),
          ...([0, 0, width, height] as const),
        )
      } else {
        const card = cards(clip.id)
        if (card !== undefined) write(card, 'title', alpha)
        else if (!video) write(missing, 'lower-third', alpha * 0.7)
      }
    }
    for (const { text, style, alpha } of titles) write(text, style, alpha)
    if (black > 0) {
      canvas.globalAlpha = black
      canvas.fillStyle = '#000'
      canvas.fillRect(0, 0, width, height)
    }
    canvas.globalAlpha = 1
  }
}
