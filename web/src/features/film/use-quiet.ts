import { useEffect, useState } from 'react'

const restMs = 2500

// While the film fills the screen and plays, its controls go when nobody moves; any key or touch brings them back.
export const useQuiet = (may: boolean): boolean => {
  const [quiet, setQuiet] = useState(false)
  useEffect(() => {
    if (!may) return setQuiet(false)
    let timer = setTimeout(() => setQuiet(true), restMs)
    const stir = () => {
      clearTimeout(timer)
      setQuiet(false)
      timer = setTimeout(() => setQuiet(true), restMs)
    }
    const stirs = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const event of stirs) document.addEventListener(event, stir)
    return () => {
      clearTimeout(timer)
      for (const event of stirs) document.removeEventListener(event, stir)
    }
  }, [may])
  return quiet
}
