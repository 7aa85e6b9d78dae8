import { useState } from 'react'
import { keepHere, keptHere } from '../../ui/kept-here.ts'

// Whether an offer to a film was put off in this browser.
export const useLater = (filmId: string): [boolean, (later: boolean) => void] => {
  const place = `later.manner.${filmId}`
  const [later, setLater] = useState(() => keptHere(place) === 'yes')
  return [
    later,
    (next) => {
      keepHere(place, next ? 'yes' : 'no')
      setLater(next)
    },
  ]
}
