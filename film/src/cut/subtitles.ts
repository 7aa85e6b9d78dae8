import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCanvas } from '@napi-rs/canvas'
import type { Language } from '@peace/core/ids'
import { type CaptionLayout, captionCues, type TimedShot, wrapText } from '@peace/core/timeline'
import { fontFile, withFonts } from '../draw/fonts.ts'

// Captions for burning in, as libass reads them. It shapes Thai well but breaks lines at spaces only, so they are
// broken here, by words and by the very font they will be set in.
export type Frame = { width: number; height: number }

const captionSize = ({ width, height }: Frame): number => Math.round(Math.min(height * 0.05, width * 0.045))

export const captionLayout = (frame: Frame): CaptionLayout => {
  withFonts()
  const ctx = createCanvas(8, 8).getContext('2d')
  ctx.font = `${captionSize(frame)}px "Film Medium"`
  return { width: frame.width * 0.86, measure: (text) => ctx.measureText(text).width }
}

const clock = (ms: number): string => {
  const centis = Math.max(0, Math.round(ms / 10))
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(centis / 360_000)}:${two(Math.floor(centis / 6000) % 60)}:${two(Math.floor(centis / 100) % 60)}.${two(centis % 100)}`
}

// Nothing a writer types may be read as a command of the format.
const plain = (text: string): string =>
  text
    .replace(/\\/g, '＼')
    .replace(/\{/g, '（')
    .replace(/\}/g, '）')
    .replace(/[\r\n]+/g, ' ')

const style = (name: string, size: number, alignment: number, margin: number, side: number, outline: number): string =>
  `Style: ${name},Sarabun Medium,${size},&H00F4F1EC,&H00F4F1EC,&H00140F0C,&H96140F0C,0,0,0,0,100,100,0,0,1,${outline},${outline > 0 ? 1 : 0},${alignment},${side},${side},${margin},1`

export type Burning = { shot: TimedShot; language: Language; frame: Frame; captions: boolean; watermark: boolean }

// libass takes a size as the font's full height, a canvas as its em: Sarabun's ratio of the two.
const libassScale = 1.853

export const assOf = ({ shot, language, frame, captions, watermark }: Burning): string | undefined => {
  const layout = captionLayout(frame)
  const events: string[] = []
  const add = (name: string, from: number, to: number, lines: readonly string[]) =>
    events.push(
      `Dialogue: 0,${clock(from - shot.startMs)},${clock(to - shot.startMs)},${name},,0,0,0,,${lines.map(plain).join('\\N')}`,
    )
  if (captions)
    for (const cue of captionCues(
      { scenes: [{ sceneId: '', title: '', startMs: 0, endMs: 0, shots: [shot] }] },
      language,
      layout,
    ))
      add('Caption', cue.startMs, cue.endMs, cue.lines)
  if (shot.overlay.trim() !== '')
    add('Overlay', shot.startMs, shot.endMs, wrapText(shot.overlay, language, layout.width * 0.8, layout.measure))
  if (watermark) add('Mark', shot.startMs, shot.endMs, ['Peace Script AI'])
  if (events.length === 0) return undefined
  const size = captionSize(frame) * libassScale
  const side = Math.round(frame.width * 0.05)
  return [
    '[Script Info]',
    'ScriptType: v4.00+',
    `PlayResX: ${frame.width}`,
    `PlayResY: ${frame.height}`,
    'WrapStyle: 2',
    'ScaledBorderAndShadow: yes',
    '',
    '[V4+ Styles]',
    'Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding',
    style('Caption', Math.round(size), 2, Math.round(frame.height * 0.06), side, Math.max(2, Math.round(size * 0.06))),
    style(
      'Overlay',
      Math.round(size * 0.95),
      8,
      Math.round(frame.height * 0.09),
      side,
      Math.max(2, Math.round(size * 0.05)),
    ),
    style('Mark', Math.round(size * 0.55), 9, Math.round(frame.height * 0.03), Math.round(frame.width * 0.025), 1),
    '',
    '[Events]',
    'Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text',
    ...events,
    '',
  ].join('\n')
}

// Beside the file, under plain names: ffmpeg runs in that folder, so no path has to be escaped in a filter.
export const writeAss = async (folder: string, name: string, text: string): Promise<string> => {
  await mkdir(join(folder, 'fonts'), { recursive: true })
  await copyFile(fontFile('medium'), join(folder, 'fonts', 'medium.ttf'))
  await writeFile(join(folder, name), text)
  return `ass=${name}:fontsdir=fonts`
}
