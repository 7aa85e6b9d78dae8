import { type UnitKind, unitKinds } from '@peace/core/build'
import { isBackendId } from '@peace/core/routing'
import { useTranslation } from 'react-i18next'

const isKind = (kind: string): kind is UnitKind => unitKinds.some((known) => known === kind)

// The user's own words for what is made and for who makes it. What came later or was added by an operator has only the
// name it was given.
export const useMadeNames = () => {
  const { t } = useTranslation('common')
  return {
    kind: (kind: string) => (isKind(kind) ? t(`kind.${kind}`) : kind),
    backend: (id: string, given = id) => (isBackendId(id) ? t(`backend.${id}`) : given),
  }
}
