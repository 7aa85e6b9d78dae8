import { pageEighths, type Scene, saidEighths } from '@peace/core/screenplay'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './script.module.css'

type Props = { scenes: readonly Scene[]; here: string | undefined; goTo: (scene: Scene) => void }

export const SceneList = ({ scenes, here, goTo }: Props) => {
  const { t } = useTranslation('script')
  const list = useRef<HTMLOListElement>(null)
  const headed = scenes.filter(({ heading }) => heading)
  useEffect(() => {
    if (here) list.current?.querySelector(`[data-scene="${here}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [here])
  return (
    <nav className={styles.scenes} aria-label={t('scenes')}>
      {headed.length === 0 && <p className={styles.hint}>{t('noScenes')}</p>}
      <ol ref={list}>
        {headed.map((scene, at) => (
          <li key={scene.id} data-scene={scene.id}>
            <button type="button" aria-current={scene.id === here ? 'true' : undefined} onClick={() => goTo(scene)}>
              <span className={styles.number}>{scene.heading?.number ?? at + 1}</span>
              <span className={styles.heading}>{scene.heading?.text}</span>
              <span className={styles.length}>{saidEighths(pageEighths(scene))}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
