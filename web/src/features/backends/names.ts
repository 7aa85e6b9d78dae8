import { useTranslation } from 'react-i18next'

const known = ['embedded', 'agent', 'pods', 'runpod', 'runpod-svd', 'veo', 'veo-fast', 'gemini'] as const
type Known = (typeof known)[number]

// The user's own word for a backend; one an operator added later has only the name it was given.
export const useBackendName = () => {
  const { t } = useTranslation('backends')
  return (id: string, given = id) => (known.includes(id as Known) ? t(`name.${id as Known}`) : given)
}
