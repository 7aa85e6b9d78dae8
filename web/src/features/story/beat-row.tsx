import { ActionIcon, MultiSelect, Textarea, TextInput } from '@mantine/core'
import type { Beat, Character } from '@peace/core/story'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import styles from './story.module.css'

type Props = {
  beat: Beat
  people: readonly Character[]
  disabled: boolean
  change: (fields: Partial<Beat>) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

export const BeatRow = ({ beat, people, disabled, change, move, remove }: Props) => {
  const { t } = useTranslation('story')
  const known = new Set(people.map(({ id }) => id))
  return (
    <li className={styles.beat}>
      <div className={styles.beatHead}>
        <TextInput
          aria-label={t('beatName')}
          placeholder={t('beatName')}
          maxLength={120}
          disabled={disabled}
          value={beat.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        {!disabled && (
          <div className={styles.tools}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('beatUp')} onClick={() => move(-1)}>
              <IconArrowUp size={16} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t('beatDown')} onClick={() => move(1)}>
              <IconArrowDown size={16} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t('beatRemove')} onClick={remove}>
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
        )}
      </div>
      <Textarea
        aria-label={t('beatText')}
        placeholder={t('beatText')}
        autosize
        minRows={1}
        maxLength={2000}
        disabled={disabled}
        value={beat.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <MultiSelect
        aria-label={t('beatPeople')}
        placeholder={beat.characterIds.length === 0 ? t('beatPeople') : ''}
        disabled={disabled}
        data={people.map(({ id, name }) => ({ value: id, label: name }))}
        value={beat.characterIds.filter((id) => known.has(id))}
        onChange={(characterIds) => change({ characterIds: characterIds.slice(0, 20) })}
      />
    </li>
  )
}
