import { isBackendId } from '@peace/core/routing'
import { useTranslation } from 'react-i18next'

// The user's own word for a backend; one an operator added later has only the name it was given.
export const useBackendName = () => {
  const { t } = useTranslation('backends')
  return (id: string, given = id) => (isBackendId(id) ? t(`name.${id}`) : given)
}
