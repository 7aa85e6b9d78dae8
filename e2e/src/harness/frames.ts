import type { Page } from 'playwright-core'

// How two films differ in the middle: how many points of 640 × 360 are plainly another, in the corner where a watermark
// stands and anywhere else. Decoded by the browser, as a viewer sees it.
export const differenceOf = (
  page: Page,
  films: readonly [string, string],
): Promise<{ corner: number; elsewhere: number }> =>
  page.evaluate(async (sources) => {
    const [width, height] = [640, 360]
    const middleOf = async (source: string) => {
      const video = document.createElement('video')
      video.crossOrigin = 'anonymous'
      video.muted = true
      const ready = new Promise<void>((loaded, failed) => {
        video.addEventListener('loadeddata', () => loaded(), { once: true })
        video.addEventListener('error', () => failed(new Error(`cannot play ${source}`)), { once: true })
      })
      video.src = source
      await ready
      const there = new Promise((sought) => video.addEventListener('seeked', sought, { once: true }))
      video.currentTime = video.duration / 2
      await there
      const context = new OffscreenCanvas(width, height).getContext('2d')
      context?.drawImage(video, 0, 0, width, height)
      return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    }
    const [one, other] = await Promise.all(sources.map(middleOf))
    const brightness = (data: Uint8ClampedArray | undefined, at: number) =>
      ((data?.[at] ?? 0) + (data?.[at + 1] ?? 0) + (data?.[at + 2] ?? 0)) / 3
    const counts = { corner: 0, elsewhere: 0 }
    for (let point = 0; point < width * height; point += 1) {
      if (Math.abs(brightness(one, point * 4) - brightness(other, point * 4)) < 40) continue
      const inCorner = point % width > width * 0.6 && point < width * height * 0.15
      counts[inCorner ? 'corner' : 'elsewhere'] += 1
    }
    return counts
  }, films)
