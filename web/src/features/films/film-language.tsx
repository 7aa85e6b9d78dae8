import { Group, Radio } from '@mantine/core'
import type { Language } from '@peace/core/ids'
import { useTranslation } from 'react-i18next'

type Props = { language: Language; choose: (language: Language) => void }

export const FilmLanguage = ({ language, choose }: Props) => {
  const { t } = useTranslation('films')
  return (
    <Radio.Group label={t('filmLanguage')} value={language} onChange={(next) => choose(next === 'en' ? 'en' : 'th')}>
      <Group mt={4}>
        <Radio value="th" label="ไทย" lang="th" />
        <Radio value="en" label="English" lang="en" />
      </Group>
    </Radio.Group>
  )
}
