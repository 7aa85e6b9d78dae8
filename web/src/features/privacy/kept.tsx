import type { ApiOutput } from '@peace/core/api'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'

// What a deletion left, and why, in words: the proof itself holds codes.
export const Kept = ({ kept }: Pick<ApiOutput<'readDeletionProof'>, 'kept'>) => {
  const { t } = useTranslation('profile')
  const format = useFormat()
  return (
    <ul>
      {kept.map(({ what, count }) => (
        <li key={what}>{t(`proofKept.${what}`, { number: format.number(count) })}</li>
      ))}
    </ul>
  )
}
