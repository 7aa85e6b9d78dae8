import { z } from 'zod'

// Where a film may go, and what each place takes: a file that is over a limit is cut or refused there, so it is said here
// first. Limits change, so each says where and when it was read; `theirs` where that was the outlet's own word.
export const outletNames = ['youtube', 'tiktok', 'reels', 'facebook', 'voom', 'x'] as const
export const outletSchema = z.enum(outletNames)
export type OutletName = z.infer<typeof outletSchema>

export type Outlet = {
  // By its own interface, or as a file that a person brings there.
  by: 'account' | 'file'
  // Width to height, the likeliest first. What is of another is shown with bars, or cut.
  ratios: readonly (readonly [number, number])[]
  mostMs: number
  mostBytes: number
  // Letters of what stands beside it; of YouTube's title and text.
  title: number
  caption: number
  // The width and height of its cover.
  cover: readonly [number, number]
  // What its own switch for what a model made is called there.
  aiFlag: { th: string; en: string }
  // A mark of a maker's over the picture is not taken.
  noMarks?: true
  seen: { on: string; in: string; theirs: boolean }
}

const minute = 60_000
const mb = 1024 * 1024
const gb = 1024 * mb
const wide = [16, 9] as const
const tall = [9, 16] as const
const square = [1, 1] as const

export const outlets: Readonly<Record<OutletName, Outlet>> = {
  youtube: {
    ...{ by: 'account', ratios: [wide, tall, square], mostMs: 12 * 60 * minute, mostBytes: 256 * gb },
    ...{ title: 100, caption: 5000, cover: [1280, 720] },
    seen: { on: '2026-11-26', in: 'youtube.v3 discovery, revision 20261104', theirs: true },
    aiFlag: { th: 'เนื้อหาที่ดัดแปลงหรือสังเคราะห์', en: 'Altered or synthetic content' },
  },
  tiktok: {
    ...{ by: 'account', ratios: [tall, wide, square], mostMs: 10 * minute, mostBytes: 4 * gb },
    ...{ title: 2200, caption: 2200, cover: [1080, 1920], noMarks: true },
    seen: { on: '2026-11-26', in: 'docs.getlate.dev, docs.bulkit.io', theirs: false },
    aiFlag: { th: 'เนื้อหาที่สร้างโดย AI', en: 'AI-generated content' },
  },
  reels: {
    ...{ by: 'file', ratios: [tall], mostMs: 3 * minute, mostBytes: 1000 * 1000 * 1000 },
    ...{ title: 0, caption: 2200, cover: [1080, 1920] },
    // Its interface takes a gigabyte; the three minutes are its app's, which is the way a file takes here.
    seen: { on: '2026-11-26', in: 'help.swat.io, docs.letmepost.dev', theirs: false },
    aiFlag: { th: 'ข้อมูล AI', en: 'AI info' },
  },
  facebook: {
    ...{ by: 'file', ratios: [wide, square, tall], mostMs: 240 * minute, mostBytes: 10 * gb },
    ...{ title: 255, caption: 5000, cover: [1280, 720] },
    seen: { on: '2026-11-26', in: '', theirs: false },
    aiFlag: { th: 'ข้อมูล AI', en: 'AI info' },
  },
  voom: {
    ...{ by: 'file', ratios: [tall, square, wide], mostMs: 10 * minute, mostBytes: 500 * mb },
    ...{ title: 0, caption: 10_000, cover: [1080, 1920] },
    seen: { on: '2026-11-26', in: '', theirs: false },
    aiFlag: { th: 'ยังไม่มีปุ่ม เขียนไว้ในคำบรรยาย', en: 'No switch yet: say it in the caption' },
  },
  x: {
    ...{ by: 'file', ratios: [wide, square, tall], mostMs: 140_000, mostBytes: 512 * mb },
    ...{ title: 0, caption: 280, cover: [1280, 720] },
    seen: { on: '2026-11-26', in: 'docs.getlate.dev, xroadstudio.com', theirs: false },
    aiFlag: { th: 'สร้างด้วย AI', en: 'Made with AI' },
  },
}
