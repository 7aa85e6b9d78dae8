import { useEffect, useRef } from 'react'
import type { FilmFrames } from './film-frames.ts'
import type { Playhead } from './playhead.ts'

const typing = (target: Element): boolean =>
  (target instanceof HTMLElement && target.isContentEditable) || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)

// A widget that has keys of its own keeps them, save the playhead itself.
const ownKeys = '[role="dialog"], [role="menu"], [role="listbox"], [role="slider"]:not([data-playhead])'
const pressed = 'button, a, summary, [role="button"]'

const actOf = (event: KeyboardEvent, playhead: Playhead, order: () => readonly string[]): (() => void) | undefined => {
  if (event.shiftKey)
    return event.key === 'ArrowRight'
      ? () => playhead.stepShot(1, order())
      : event.key === 'ArrowLeft'
        ? () => playhead.stepShot(-1, order())
        : undefined
  const acts: Record<string, () => void> = {
    ' ': () => playhead.toggle(),
    k: () => playhead.stop(),
    l: () => playhead.faster(),
    j: () => playhead.back(),
    arrowright: () => playhead.stepFrame(1),
    arrowleft: () => playhead.stepFrame(-1),
  }
  const name = event.key.toLowerCase()
  // A Thai keyboard has other letters there.
  const byPlace: Record<string, string> = { KeyJ: 'j', KeyK: 'k', KeyL: 'l' }
  return acts[name] ?? acts[byPlace[event.code] ?? '']
}

// The keys of a cutting room, in every room of a film: space, j k l, the arrows by a frame and with ⇧ by a shot.
export const usePlayheadKeys = (playhead: Playhead, found: FilmFrames | undefined): void => {
  const order = useRef<readonly string[]>([])
  order.current = found?.frames.map(({ shot }) => shot.id) ?? []
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element) {
        if (typing(target) || target.closest(ownKeys)) return
        if (event.key === ' ' && target.closest(pressed)) return
      }
      const act = actOf(event, playhead, () => order.current)
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [playhead])
}
