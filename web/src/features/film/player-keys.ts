import { filmFps } from '@peace/core/timeline'
import { type RefObject, useEffect } from 'react'

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT|BUTTON|VIDEO|A)$/.test(target.tagName))

const stepFrame = (player: HTMLVideoElement, by: 1 | -1): void => {
  player.pause()
  player.currentTime = Math.max(0, player.currentTime + by / filmFps)
}

// The keys of a cutting room: space, j k l, and the arrows by a frame.
export const usePlayerKeys = (video: RefObject<HTMLVideoElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const player = video.current
      if (!player || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
      const acts: Record<string, () => void> = {
        ' ': () => (player.paused ? player.play().catch(() => undefined) : player.pause()),
        k: () => player.pause(),
        l: () => {
          player.playbackRate = player.paused ? 1 : Math.min(4, player.playbackRate * 2)
          player.play().catch(() => undefined)
        },
        j: () => {
          player.playbackRate = 1
          player.currentTime = Math.max(0, player.currentTime - 2)
        },
        arrowright: () => stepFrame(player, 1),
        arrowleft: () => stepFrame(player, -1),
      }
      const act = event.shiftKey ? undefined : acts[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [video])
}
