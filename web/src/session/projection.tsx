import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { askFileUrl, useFileUrl } from '../data/file-urls.ts'
import { useTrack } from './captions-track.ts'
import { useFilm } from './film.tsx'
import { useFrames } from './film-frames.ts'
import { useFilmTimes } from './film-times.ts'
import { useMadeFilm } from './made-film.ts'
import { usePlayheadKeys } from './playhead-keys.ts'
import { secondsWithin } from './seconds-within.ts'

// Ties the film's one video to the playhead. Nothing is fetched before a room shows it or somebody plays.
export const Projection = () => {
  const { film, workspaceId, playhead, screen } = useFilm()
  const found = useFrames()
  const times = useFilmTimes(found)
  const { cut, captions, poster } = useMadeFilm(found)
  const shown = useSyncExternalStore(screen.subscribe, screen.isShown)
  const [wanted, setWanted] = useState(false)
  const starting = useRef(false)
  const needed = shown || wanted
  const url = useFileUrl(workspaceId, needed ? cut?.key : undefined, 'main')
  const posterUrl = useFileUrl(workspaceId, shown ? poster?.key : undefined, 'main')
  const track = useTrack(useFileUrl(workspaceId, needed ? captions?.key : undefined, 'vtt'))
  const cutKey = cut?.key
  usePlayheadKeys(playhead, found)

  useEffect(() => playhead.setTimes(times), [playhead, times])

  useEffect(() => screen.begin(), [screen])

  useEffect(() => {
    if (!cutKey) return
    const { video } = screen
    const start = () => {
      starting.current = true
      setWanted(true)
      if (video.getAttribute('src')) video.play().catch(() => undefined)
    }
    return playhead.attach({
      seek: (ms) => {
        video.currentTime = secondsWithin(ms)
      },
      play: start,
      pause: () => {
        starting.current = false
        video.pause()
      },
      setRate: (rate) => {
        video.playbackRate = rate
      },
    })
  }, [playhead, screen, cutKey])

  useEffect(() => {
    const { video } = screen
    if (!url) return
    const going = !video.paused
    video.src = url
    const { ms } = playhead.now()
    if (ms > 0) video.currentTime = secondsWithin(ms)
    if (going || starting.current) video.play().catch(() => undefined)
  }, [url, screen, playhead])

  // Who is within the film sees its picture, not the poster.
  useEffect(() => {
    const { video } = screen
    const drop = () => video.removeAttribute('poster')
    if (posterUrl && playhead.now().ms === 0) video.poster = posterUrl
    else drop()
    video.addEventListener('seeking', drop)
    return () => video.removeEventListener('seeking', drop)
  }, [posterUrl, screen, playhead])

  const { language } = film
  const beside = film.settings.captions === 'beside'
  useEffect(() => {
    if (!track) return
    const element = document.createElement('track')
    Object.assign(element, { kind: 'captions', src: track, srclang: language })
    screen.video.append(element)
    element.track.mode = beside ? 'showing' : 'disabled'
    return () => element.remove()
  }, [track, language, beside, screen])

  useEffect(() => {
    const { video } = screen
    let frame = 0
    const tell = () => {
      // What is not there yet already counts as playing: whoever asked may stop it again.
      const ms = video.readyState > 0 ? video.currentTime * 1000 : playhead.now().ms
      playhead.passed(ms, !video.paused && !video.ended)
    }
    const follow = () => {
      tell()
      if (!video.paused) frame = requestAnimationFrame(follow)
    }
    const begin = () => {
      cancelAnimationFrame(frame)
      follow()
    }
    // A link that ended is asked for anew; what is asked for in vain is told by the player.
    const renew = () => cutKey && askFileUrl(workspaceId, cutKey, 'main')
    const told = ['seeked', 'timeupdate', 'pause', 'ended'] as const
    video.addEventListener('play', begin)
    video.addEventListener('error', renew)
    for (const event of told) video.addEventListener(event, tell)
    return () => {
      cancelAnimationFrame(frame)
      video.removeEventListener('play', begin)
      video.removeEventListener('error', renew)
      for (const event of told) video.removeEventListener(event, tell)
    }
  }, [screen, playhead, workspaceId, cutKey])
  return null
}
