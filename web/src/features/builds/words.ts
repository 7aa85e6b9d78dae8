import type { Build } from '@peace/core/build'
import { useTranslation } from 'react-i18next'

// What a build makes, in a few words.
export const useBuildName = () => {
  const { t } = useTranslation('builds')
  const { t: ofBuild } = useTranslation('build')
  return ({ request }: Build): string =>
    [ofBuild(`quality.${request.quality}`), t(`target.${request.target.type}`)].join(' · ')
}
