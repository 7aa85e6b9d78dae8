import { NumberInput } from '@mantine/core'
import { aspects, visualStyles } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { Choices } from './choices.tsx'
import type { StepProps } from './page.tsx'
import styles from './story.module.css'
import { useAnswer, useWriteFilm } from './use-saved.ts'

const complexities = ['simple', 'layered', 'intricate'] as const
const whole = (value: string | number, most: number): number | undefined => {
  const number = typeof value === 'number' ? value : Number.parseInt(value, 10)
  return Number.isFinite(number) && number >= 1 ? Math.min(most, Math.round(number)) : undefined
}

export const StepScope = ({ disabled, failed }: StepProps) => {
  const { t } = useTranslation('story')
  const { film } = useFilm()
  const [scenes, setScenes] = useAnswer('sceneCount', failed)
  const [minutes, setMinutes] = useAnswer('minutes', failed)
  const [complexity, setComplexity] = useAnswer('complexity', failed)
  const set = useWriteFilm(failed)
  return (
    <>
      <div className={styles.pair}>
        <NumberInput
          label={t('sceneCount')}
          description={t('sceneCountHelp')}
          min={1}
          max={120}
          disabled={disabled}
          value={scenes ?? ''}
          onChange={(value) => setScenes(whole(value, 120))}
        />
        <NumberInput
          label={t('minutes')}
          description={t('minutesHelp')}
          min={1}
          max={180}
          disabled={disabled}
          value={minutes ?? ''}
          onChange={(value) => setMinutes(whole(value, 180))}
        />
      </div>
      <Choices
        label={t('complexity')}
        values={complexities}
        chosen={complexity ? [complexity] : []}
        disabled={disabled}
        nameOf={(value) => t(`complexity.${value}`)}
        aboutOf={(value) => t(`complexityAbout.${value}`)}
        choose={([value]) => setComplexity(value)}
      />
      <Choices
        label={t('aspect')}
        values={aspects}
        chosen={[film.settings.aspect]}
        disabled={disabled}
        nameOf={(value) => t(`aspect.${value}`)}
        choose={([value]) => value && set({ 'story.aspect': value, 'settings.aspect': value })}
      />
      <Choices
        label={t('visualStyle')}
        values={visualStyles}
        chosen={[film.visualStyle]}
        disabled={disabled}
        nameOf={(value) => t(`visualStyle.${value}`)}
        choose={([value]) => value && set({ 'story.visualStyle': value, visualStyle: value })}
      />
    </>
  )
}
