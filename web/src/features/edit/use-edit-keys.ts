import type { Deed } from '@peace/core/cutting'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import type { CutPlayer } from './cut-player.ts'
import {
  edgeAfter,
  edgeBefore,
  findClip,
  nudged,
  placeAt,
  splitAt,
  type Tool,
  toolKeys,
  tools,
  trimTo,
} from './hand.ts'
import type { CutHere } from './use-cut.ts'

type Props = {
  here: CutHere
  player: CutPlayer
  picked: readonly string[]
  pick: (ids: readonly string[]) => void
  setTool: (tool: Tool) => void
  setZoom: (change: (zoom: number) => number) => void
  showKeys: () => void
  act: (deeds: readonly Deed[]) => void
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

// By where they lie: a Thai keyboard has other letters there.
const keyOf = ({ code, key }: KeyboardEvent): string => {
  const byPlace: Record<string, string> = { Comma: ',', Period: '.', Equal: '+', Minus: '-', Slash: '/' }
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : (byPlace[code] ?? key.toLowerCase())
}

// The keys of the cutting room. They come before the film's own, which go on by the strip's shots.
export const useEditKeys = (props: Props): void => {
  const { t } = useTranslation('edit')
  const now = useRef(props)
  now.current = props
  const marks = useRef<{ from?: number; to?: number }>({})
  const markWord = t('marker')
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { here, player, picked, pick, setTool, setZoom, showKeys, act } = now.current
      const { cut, montage, steps } = here
      if (typing(event.target) || event.altKey) return
      const key = keyOf(event)
      const command = event.ctrlKey || event.metaKey
      const held = findClip(cut, picked.at(-1))
      const frame = player.at()
      const loop = () => {
        const { from, to } = marks.current
        player.loopOver(from !== undefined && to !== undefined && from < to ? [from, to] : undefined)
      }
      const commands: Record<string, () => void> = {
        z: () => {
          const step = event.shiftKey ? steps.redo : steps.undo
          if (step !== undefined) act([{ do: event.shiftKey ? 'redo' : 'undo', operation: step }])
        },
        y: () => steps.redo !== undefined && act([{ do: 'redo', operation: steps.redo }]),
        a: () => pick(cut.tracks.flatMap(({ clips }) => clips.map(({ id }) => id))),
      }
      const away = () => {
        act(picked.map((clip) => ({ do: 'remove', clip, ...(event.shiftKey ? { gap: true } : {}) })))
        pick([])
      }
      const keys: Record<string, () => void> = {
        s: () => {
          const track = held?.track ?? cut.tracks[0]
          if (track) act(splitAt(cut, track, frame, newId()))
        },
        q: () => act(trimTo(cut, 'in', frame)),
        w: () => act(trimTo(cut, 'out', frame)),
        i: () => {
          marks.current.from = frame
          loop()
        },
        o: () => {
          marks.current.to = frame + 1
          loop()
        },
        x: () => {
          marks.current = {}
          loop()
        },
        m: () => act([{ do: 'marker', mark: newId(), text: markWord, place: placeAt(cut, frame) }]),
        ',': () => held && act(nudged(cut, montage, held, -1)),
        '.': () => held && act(nudged(cut, montage, held, 1)),
        '+': () => setZoom((zoom) => Math.min(24, zoom * 1.5)),
        '-': () => setZoom((zoom) => Math.max(0.1, zoom / 1.5)),
        delete: away,
        backspace: away,
        escape: () => pick([]),
        arrowleft: () => player.seek(event.shiftKey ? edgeBefore(cut, frame) : frame - 1),
        arrowright: () => player.seek(event.shiftKey ? edgeAfter(cut, frame) : frame + 1),
        home: () => player.seek(0),
        end: () => player.seek(Number.MAX_SAFE_INTEGER),
        ...Object.fromEntries(tools.map((tool) => [toolKeys[tool], () => setTool(tool)])),
      }
      const arrow = key.startsWith('arrow')
      const asked = key === '?' || (key === '/' && event.shiftKey)
      const does = command
        ? commands[key]
        : asked
          ? showKeys
          : event.shiftKey && !arrow && key !== 'delete' && key !== 'backspace' && key !== '+'
            ? undefined
            : keys[key]
      if (!does) return
      event.preventDefault()
      if (arrow) player.pause()
      does()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [markWord])
}
