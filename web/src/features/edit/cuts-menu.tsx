import { cutAspects, mainCut, mostCuts } from '@peace/core/cutting'
import { paths } from '@peace/core/paths'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../data/ids.ts'
import { createDocument } from '../../data/write.ts'
import { useFilm } from '../../session/film.tsx'
import { useHere } from '../../session/workspaces.tsx'
import styles from './edit.module.css'
import { useCuts } from './use-cut.ts'

// The film's own cut, and others beside it: a trailer, one that stands upright.
export const CutsMenu = ({ cutId, choose }: { cutId: string; choose: (id: string) => void }) => {
  const { t } = useTranslation('edit')
  const id = useId()
  const { film, workspaceId, may } = useFilm()
  const { profile } = useHere()
  const cuts = useCuts()
  const add = (aspect: (typeof cutAspects)[number]) => {
    const made = newId()
    const name = t('cutName', { aspect })
    const stamp = { updatedAt: Date.now(), updatedBy: profile.id }
    createDocument(paths.cut(workspaceId, film.id, made), { id: made, name, aspect, ...stamp }).catch(() => undefined)
    choose(made)
  }
  return (
    <span className={styles.cuts}>
      <label htmlFor={id} className="visually-hidden">
        {t('whichCut')}
      </label>
      <select
        id={id}
        className={styles.field}
        value={cutId}
        onChange={({ target }) => {
          const aspect = cutAspects.find((each) => `new ${each}` === target.value)
          if (aspect) add(aspect)
          else choose(target.value)
        }}
      >
        <option value={mainCut}>{t('mainCut')}</option>
        {cuts.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
        {may('film.edit') && cuts.length < mostCuts && (
          <optgroup label={t('newCut')}>
            {cutAspects.map((aspect) => (
              <option key={aspect} value={`new ${aspect}`}>
                {t('newCutOf', { aspect })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </span>
  )
}
