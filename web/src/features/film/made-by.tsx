import type { Artifact } from '@peace/core/build'
import { useTranslation } from 'react-i18next'
import { useMadeNames } from '../../ui/use-made-names.ts'
import styles from './film.module.css'

// The words of the build panel for machines and for what goes wrong with them.
export const useBuildWords = () => {
  const { t } = useTranslation('build')
  const names = useMadeNames()
  return {
    backend: names.backend,
    fault: (code: string) => t(`fault.${code}` as 'fault.timeout', { defaultValue: t('fault.other') }),
  }
}

export const useMadeWith = () => {
  const { t } = useTranslation('film')
  const words = useBuildWords()
  return ({ backend, model }: Artifact['provenance']): string =>
    backend === 'embedded' ? t('drawnHere') : t('takeFrom', { backend: words.backend(backend), model })
}

// Where this picture was made, why there, and what had failed before.
export const MadeBy = ({ artifact }: { artifact: Artifact }) => {
  const { t } = useTranslation('film')
  const words = useBuildWords()
  const madeWith = useMadeWith()
  const { backend, why, notice } = artifact.provenance
  const tried = new Map((why?.tried ?? []).map((each) => [each.backend, each.fault]))
  return (
    <div className={styles.note} data-made-by={backend}>
      <p>
        {madeWith(artifact.provenance)}
        {why && ` · ${t(`chosen.${why.reason}` as 'chosen.best-score', { defaultValue: why.reason })}`}
        {notice && ` · ${notice}`}
      </p>
      {[...tried].map(([id, fault]) => (
        <p key={id} data-tried={id}>
          {t('triedBefore', { backend: words.backend(id), fault: words.fault(fault) })}
        </p>
      ))}
    </div>
  )
}
