import { type RefObject, useEffect, useState } from 'react'

// Phones of one maker let only the video itself fill the screen.
type OnlyVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void }

export const useFullScreen = (whole: RefObject<HTMLElement | null>, video: OnlyVideo) => {
  const [full, setFull] = useState(false)
  useEffect(() => {
    const changed = () => setFull(document.fullscreenElement !== null && document.fullscreenElement === whole.current)
    document.addEventListener('fullscreenchange', changed)
    return () => document.removeEventListener('fullscreenchange', changed)
  }, [whole])
  const toggle = () => {
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
    else if (whole.current?.requestFullscreen) whole.current.requestFullscreen().catch(() => undefined)
    else video.webkitEnterFullscreen?.()
  }
  return { full, toggle }
}
