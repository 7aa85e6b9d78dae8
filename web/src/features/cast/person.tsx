import { Select, Slider, TagsInput, Textarea, TextInput } from '@mantine/core'
import { type MindStates, profileOf, STAGES, TEMPERAMENTS } from '@peace/core/mind'
import type { Scene } from '@peace/core/screenplay'
import { renamed } from '@peace/core/shots'
import { type Character, voiceSchema } from '@peace/core/story'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './cast.module.css'
import { MindWheel } from './mind-wheel.tsx'
import { Parami } from './parami.tsx'
import { Roots } from './roots.tsx'
import { StatesList } from './states-list.tsx'
import { useTyped, useWritePerson } from './use-person.ts'

type Props = { person: Character; scenes: readonly Scene[]; states: MindStates }
const registers = voiceSchema.shape.register.unwrap().options

export const Person = ({ person, scenes, states }: Props) => {
  const { t } = useTranslation('cast')
  const say = useFailureText()
  const language = languageNow()
  const { may } = useFilm()
  const disabled = !may('film.edit')
  const [failure, setFailure] = useState<unknown>()
  const set = useWritePerson(person, setFailure)
  const [name, setName] = useTyped(person.name, (value) => value.trim() && set(renamed(person, value.trim(), scenes)))
  const profile = profileOf(person)
  return (
    <article className={styles.person} aria-labelledby="person">
      <h1 id="person">{person.name}</h1>
      <p className={styles.summary}>{profile.summary[language]}</p>
      <div className={styles.two}>
        <MindWheel person={person} />
        <div className={styles.fields}>
          <TextInput
            label={t('name')}
            maxLength={80}
            disabled={disabled}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TagsInput
            label={t('aliases')}
            description={t('aliasesHelp')}
            maxTags={10}
            disabled={disabled}
            value={person.aliases}
            onChange={(aliases) => set({ aliases: aliases.map((each) => each.slice(0, 80)) })}
          />
          <Select
            label={t('temperament')}
            clearable
            disabled={disabled}
            value={person.mind.temperament ?? null}
            onChange={(value) => set({ 'mind.temperament': value ?? undefined })}
            data={TEMPERAMENTS.map((each) => ({ value: each.id, label: `${each[language]}: ${each.plain[language]}` }))}
          />
          <Select
            label={t('stage')}
            allowDeselect={false}
            disabled={disabled}
            value={person.mind.stage}
            onChange={(value) => value && set({ 'mind.stage': value })}
            data={STAGES.map((each) => ({ value: each.id, label: `${each[language]}: ${each.plain[language]}` }))}
          />
        </div>
      </div>
      <div className={styles.grid}>
        {(['want', 'need', 'flaw', 'arc', 'appearance', 'wardrobe'] as const).map((field) => (
          <Words key={field} person={person} field={field} disabled={disabled} set={set} />
        ))}
      </div>
      <section>
        <h2>{t('voice')}</h2>
        <div className={styles.grid}>
          <Select
            label={t('register')}
            allowDeselect={false}
            disabled={disabled}
            value={person.voice.register}
            onChange={(value) => value && set({ 'voice.register': value })}
            data={registers.map((value) => ({ value, label: t(`register.${value}`) }))}
          />
          <div className={styles.slider}>
            {t('pitch')}
            <Slider
              min={-600}
              max={600}
              step={20}
              label={null}
              disabled={disabled}
              thumbLabel={t('pitch')}
              defaultValue={person.voice.pitchCents}
              onChangeEnd={(value) => set({ 'voice.pitchCents': value })}
            />
          </div>
          <div className={styles.slider}>
            {t('pace')}
            <Slider
              min={60}
              max={160}
              step={5}
              label={(value) => `${value}%`}
              disabled={disabled}
              thumbLabel={t('pace')}
              defaultValue={person.voice.pacePercent}
              onChangeEnd={(value) => set({ 'voice.pacePercent': value })}
            />
          </div>
        </div>
      </section>
      <Roots person={person} disabled={disabled} set={set} />
      <Parami person={person} disabled={disabled} set={set} />
      <StatesList person={person} scenes={scenes} states={states} />
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </article>
  )
}

type Field = 'want' | 'need' | 'flaw' | 'arc' | 'appearance' | 'wardrobe'
type WordsProps = {
  person: Character
  field: Field
  disabled: boolean
  set: (fields: Record<string, unknown>) => void
}

const Words = ({ person, field, disabled, set }: WordsProps) => {
  const { t } = useTranslation('cast')
  const [value, change] = useTyped(person[field], (next) => set({ [field]: next }))
  return (
    <Textarea
      label={t(field)}
      autosize
      minRows={2}
      maxLength={field === 'arc' ? 1200 : 600}
      disabled={disabled}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
