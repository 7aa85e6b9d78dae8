import { useEffect, useState } from 'react'

// A <track> must come from the page's own origin; the file does not, so its text is fetched and handed over.
export const useTrack = (url: string | undefined): string | undefined => {
  const [track, setTrack] = useState<string>()
  useEffect(() => {
    if (!url) return setTrack(undefined)
    let left = false
    let made: string | undefined
    fetch(url)
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
      .then((text) => {
        if (left) return
        made = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }))
        setTrack(made)
      })
      .catch(() => !left && setTrack(undefined))
    return () => {
      left = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [url])
  return track
}
