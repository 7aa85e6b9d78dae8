import regular from '@expo-google-fonts/sarabun/400Regular/Sarabun_400Regular.ttf?url'
import medium from '@expo-google-fonts/sarabun/500Medium/Sarabun_500Medium.ttf?url'
import bold from '@expo-google-fonts/sarabun/700Bold/Sarabun_700Bold.ttf?url'
import { useEffect, useState } from 'react'

// The letters that films are titled in: the same files as the server has, in the room alone where they are seen.
const files = { Film: regular, 'Film Medium': medium, 'Film Bold': bold }

let asked: Promise<unknown> | undefined
const load = () =>
  Promise.allSettled(
    Object.entries(files).map(async ([name, url]) => {
      const face = await new FontFace(name, `url(${JSON.stringify(url)})`).load()
      document.fonts.add(face)
    }),
  )

// True when they are there: what was drawn before is drawn again.
export const useFilmFonts = (): boolean => {
  const [there, setThere] = useState(false)
  useEffect(() => {
    if (typeof FontFace === 'undefined') return
    asked ??= load()
    asked.then(() => setThere(true))
  }, [])
  return there
}
