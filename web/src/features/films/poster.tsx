import type { Film } from '@peace/core/story'
import { useFileUrl } from '../../data/file-urls.ts'
import styles from './films.module.css'
import type { Made } from './use-made.ts'

// Until a film has a poster it has a sheet of paper with its name on it and a horizon drawn for it alone.
const horizon = (seed: number): string => {
  let state = (seed % 2147483646) + 1
  const next = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const points = Array.from({ length: 9 }, (_, n) => [n * 40, 118 + next() * 34] as const)
  return points.slice(1).reduce(
    (path, [x, y], n) => {
      const [px, py] = points[n] ?? [0, 130]
      return `${path} Q${px + 14 + next() * 12} ${py - next() * 22} ${x} ${y}`
    },
    `M0 ${points[0]?.[1] ?? 130}`,
  )
}

const Sheet = ({ film }: { film: Film }) => {
  const sunX = 60 + (film.seed % 200)
  const sunY = 44 + (film.seed % 37)
  return (
    <svg className={styles.sheet} viewBox="0 0 320 180" aria-hidden="true" preserveAspectRatio="xMidYMid slice">
      <circle cx={sunX} cy={sunY} r={17 + (film.seed % 9)} />
      <path d={horizon(film.seed)} />
      <path d={horizon(film.seed * 7 + 13)} transform="translate(0 16)" />
      <path d={horizon(film.seed * 31 + 5)} transform="translate(0 30)" />
    </svg>
  )
}

export const Poster = ({ film, made }: { film: Film; made: Made | undefined }) => {
  const url = useFileUrl(film.workspaceId, made?.poster?.key, 'main')
  return url ? (
    <img className={styles.poster} src={url} alt="" loading="lazy" />
  ) : (
    <span className={styles.paper}>
      <Sheet film={film} />
      <span className={styles.paperTitle}>{film.title}</span>
    </span>
  )
}
