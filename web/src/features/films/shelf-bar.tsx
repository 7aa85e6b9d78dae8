import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import styles from './films.module.css'
import type { placesIn, Shown } from './shelf.ts'

type Props = { places: ReturnType<typeof placesIn>; shown: Shown; show: (shown: Shown) => void }

// Folders and tags, where there are any; what nobody sorted has no bar.
export const ShelfBar = ({ places: { folders, tags, hasAway }, shown, show }: Props) => {
  const { t } = useTranslation('films')
  if (folders.length === 0 && tags.length === 0 && !hasAway) return null
  const places: { key: string; says: string; to: Shown }[] = [
    { key: 'all', says: t('shelf.all'), to: { by: 'all' } },
    ...folders.map((name) => ({ key: `folder ${name}`, says: name, to: { by: 'folder' as const, name } })),
    ...tags.map((name) => ({ key: `tag ${name}`, says: `#${name}`, to: { by: 'tag' as const, name } })),
    ...(hasAway ? [{ key: 'archive', says: t('shelf.archive'), to: { by: 'archive' as const } }] : []),
  ]
  const is = JSON.stringify(shown)
  return (
    <nav className={styles.shelf} aria-label={t('shelf.title')}>
      {places.map(({ key, says, to }) => (
        <Button
          key={key}
          variant={JSON.stringify(to) === is ? 'filled' : 'default'}
          size="compact-sm"
          aria-pressed={JSON.stringify(to) === is}
          onClick={() => show(to)}
        >
          {says}
        </Button>
      ))}
    </nav>
  )
}
