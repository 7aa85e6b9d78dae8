import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'

// Which frames are in view, by the half screen: only the clips there are drawn, however many there are.
export const useView = (box: RefObject<HTMLDivElement | null>, zoom: number) => {
  const [view, setView] = useState({ from: 0, to: 4000 })
  const asked = useRef(0)
  const look = useCallback(() => {
    const { scrollLeft = 0, clientWidth = 0 } = box.current ?? {}
    const width = Math.max(800, clientWidth)
    const step = Math.floor(scrollLeft / (width / 2)) * (width / 2)
    const next = { from: (step - width / 2) / zoom, to: (step + 2 * width) / zoom }
    setView((before) => (before.from === next.from && before.to === next.to ? before : next))
  }, [box, zoom])
  useLayoutEffect(look, [look])
  const onScroll = () => {
    cancelAnimationFrame(asked.current)
    asked.current = requestAnimationFrame(look)
  }
  return { ...view, onScroll }
}
