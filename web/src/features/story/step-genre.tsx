import { Textarea } from '@mantine/core'
import { audiences, genres, tones } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { Choices } from './choices.tsx'
import type { StepProps } from './page.tsx'
import { useAnswer, useWriteFilm } from './use-saved.ts'

export const StepGenre = ({ disabled, failed }: StepProps) => {
  const { t } = useTranslation('story')
  const { film } = useFilm()
  const [idea, setIdea] = useAnswer('idea', failed)
  const [chosen, setGenres] = useAnswer('genres', failed)
  const [tone, setTone] = useAnswer('tone', failed)
  const [audience, setAudience] = useAnswer('audience', failed)
  const set = useWriteFilm(failed)
  const language = film.story.language ?? film.language
  return (
    <>
      <Textarea
        label={t('idea')}
        description={t('ideaHelp')}
        autosize
        minRows={3}
        maxLength={4000}
        disabled={disabled}
        value={idea}
        onChange={(event) => setIdea(event.currentTarget.value)}
      />
      <Choices
        label={t('genre')}
        values={genres}
        chosen={chosen}
        most={2}
        disabled={disabled}
        nameOf={(value) => t(`genre.${value}`)}
        choose={setGenres}
      />
      <Choices
        label={t('tone')}
        values={tones}
        chosen={tone ? [tone] : []}
        disabled={disabled}
        nameOf={(value) => t(`tone.${value}`)}
        choose={([value]) => setTone(value)}
      />
      <Choices
        label={t('audience')}
        values={audiences}
        chosen={audience ? [audience] : []}
        disabled={disabled}
        nameOf={(value) => t(`audience.${value}`)}
        choose={([value]) => setAudience(value)}
      />
      <Choices
        label={t('scriptLanguage')}
        values={['th', 'en']}
        chosen={[language]}
        disabled={disabled}
        nameOf={(value) => t(`scriptLanguage.${value}`)}
        choose={([value]) => value && set({ 'story.language': value, language: value })}
      />
    </>
  )
}
