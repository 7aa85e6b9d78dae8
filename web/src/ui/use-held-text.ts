import type { Job } from '@peace/core/build'
import { useTranslation } from 'react-i18next'

// What of a build is held for looking, that it is looked at, and that it has cost nothing yet.
export const useHeldText = () => {
  const { t } = useTranslation('build')
  return ({ words, results }: Pick<NonNullable<Job['held']>, 'words' | 'results'>): string =>
    [
      ...(words > 0 ? [t('held.words', { count: words })] : []),
      ...(results > 0 ? [t('held.results', { count: results })] : []),
      t('held.free'),
    ].join(' ')
}
