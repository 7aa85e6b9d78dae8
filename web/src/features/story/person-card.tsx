import { ActionIcon, Select, Textarea, TextInput } from '@mantine/core'
import { TEMPERAMENTS } from '@peace/core/mind'
import { paths } from '@peace/core/paths'
import type { Character } from '@peace/core/story'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { removeDocument, write } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'
import styles from './story.module.css'
import { useSaved } from './use-saved.ts'

type Props = { person: Character; disabled: boolean; failed: (error: unknown) => void }
const roles = ['protagonist', 'antagonist', 'supporting'] as const

export const PersonCard = ({ person, disabled, failed }: Props) => {
  const { t } = useTranslation('story')
  const language = languageNow()
  const { film, workspaceId } = useFilm()
  const { uid } = useMe()
  const path = paths.character(workspaceId, film.id, person.id)
  const set = (fields: Record<string, unknown>) =>
    write(path, { ...fields, updatedAt: Date.now(), updatedBy: uid }, failed)
  // A person without a name cannot be in a script: the old one stays until there is a new one.
  const [name, setName] = useSaved(person.name, (value) => value.trim() && set({ name: value.trim() }))
  const [want, setWant] = useSaved(person.want, (value) => set({ want: value }))
  const [need, setNeed] = useSaved(person.need, (value) => set({ need: value }))
  const [flaw, setFlaw] = useSaved(person.flaw, (value) => set({ flaw: value }))
  const [arc, setArc] = useSaved(person.arc, (value) => set({ arc: value }))
  const words = [
    ['want', want, setWant, 600],
    ['need', need, setNeed, 600],
    ['flaw', flaw, setFlaw, 600],
    ['arc', arc, setArc, 1200],
  ] as const
  return (
    <li className={styles.person}>
      <div className={styles.personHead}>
        <TextInput
          label={t('name')}
          maxLength={80}
          disabled={disabled}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('role')}
          allowDeselect={false}
          disabled={disabled}
          value={person.role}
          onChange={(value) => value && set({ role: value })}
          data={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <Select
          label={t('temperament')}
          clearable
          disabled={disabled}
          value={person.mind.temperament ?? null}
          onChange={(value) => set({ 'mind.temperament': value ?? undefined })}
          data={TEMPERAMENTS.map((each) => ({ value: each.id, label: `${each[language]}: ${each.plain[language]}` }))}
        />
        {!disabled && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('removePerson', { name: person.name })}
            onClick={() => removeDocument(path).catch(failed)}
          >
            <IconTrash size={18} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      <div className={styles.pair}>
        {words.map(([field, value, change, most]) => (
          <Textarea
            key={field}
            label={t(field)}
            description={t(`${field}Help`)}
            autosize
            minRows={1}
            maxLength={most}
            disabled={disabled}
            value={value}
            onChange={(event) => change(event.currentTarget.value)}
          />
        ))}
      </div>
    </li>
  )
}
