import { NativeSelect } from '@mantine/core'
import { subtextOf } from '@peace/core/reading'
import type { Scene } from '@peace/core/screenplay'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFilm } from '../../session/film.tsx'
import { useFailureText } from '../../ui/use-failure-text.ts'
import { Beneath } from './beneath.tsx'
import { type Choice, type FactRow, factRows, groups } from './fact-rows.ts'
import styles from './understood.module.css'
import { useReading } from './use-reading.ts'
import { wordsOfSpan } from './word-places.ts'

type Props = {
  scene: Scene
  scenes: readonly Scene[]
  // Lights the words of these places in the script, and goes to them if asked.
  light: (spans: FactRow['spans'], go: boolean) => void
}
const [absent, asRead] = ['-', '='] as const

// What the scene's words were understood to say: each line lights its words, and can be put right on the spot.
export default function Understood({ scene, scenes, light }: Props) {
  const { t } = useTranslation('reading')
  const say = useFailureText()
  const { may } = useFilm()
  const { facts, corrected, correct, failure, characters } = useReading(scene, scenes)
  const names = useMemo(() => {
    const told = (facts ?? []).flatMap(({ is }) =>
      is.of === 'person' && is.name !== undefined ? [[is.person, is.name] as const] : [],
    )
    return new Map([...told, ...(characters ?? []).map(({ id, name }) => [id, name] as const)])
  }, [facts, characters])
  const rows = useMemo(() => {
    const there = (facts ?? []).flatMap(({ is }) => (is.of === 'presence' ? [is.person] : []))
    return factRows(facts ?? [], [...new Set(there)])
  }, [facts])
  const subtext = useMemo(() => subtextOf(facts ?? []), [facts])
  const nameOf = (id: string): string => names.get(id) ?? '…'
  const sayChoice = ({ group, value }: Choice): string => {
    switch (group) {
      case 'person':
        return nameOf(value)
      case 'years':
        return t('years', { age: value })
      case 'plain':
        return t('right')
      default:
        return t(`${group}.${value}` as 'place.kitchen')
    }
  }
  const subjectOf = (row: FactRow): string => {
    const { what, person, toward, thing, text: words = '' } = row
    if (what === 'thing') return person ? `${nameOf(person)}: ${thing}` : (thing ?? '')
    if (person === undefined) return what === 'form' ? t('group.form') : t(what as 'place')
    const name = nameOf(person)
    if (what === 'age' || what === 'sex') return `${name}: ${t(what)}`
    if (what === 'wears' || what === 'hair' || what === 'build' || what === 'calling')
      return `${name} ${t(what, { words })}`
    return toward ? t('toward', { name, to: nameOf(toward) }) : name
  }
  if (facts === undefined)
    return (
      <section>
        <h3>{t('title')}</h3>
        <p className={styles.hint} role="status">
          {t('reading')}
        </p>
      </section>
    )
  const line = (row: FactRow) => {
    const subject = subjectOf(row)
    const words = row.spans[0] ? wordsOfSpan(scene, row.spans[0]) : ''
    const own = corrected.has(row.fact)
    const known = row.choices.some(({ value }) => value === row.value)
    return (
      <li key={row.key} data-fact={row.fact} data-what={row.what} className={styles.fact}>
        <span className={styles.subject}>{subject}</span>
        <NativeSelect
          size="xs"
          aria-label={t('correct', { what: subject })}
          disabled={!may('film.edit')}
          value={known ? row.value : ''}
          onChange={({ currentTarget: { value } }) => {
            if (value === absent) correct(row.fact, undefined)
            else if (value === asRead) correct(row.fact, 'as-read')
            else if (value !== '') correct(row.fact, row.says(value))
          }}
        >
          {!known && <option value="">{t('unknown')}</option>}
          {row.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {sayChoice(choice)}
            </option>
          ))}
          <option value={absent}>{t('absent')}</option>
          {own && <option value={asRead}>{t('asRead')}</option>}
        </NativeSelect>
        {words !== '' && (
          <button
            type="button"
            className={styles.words}
            aria-label={t('show', { words })}
            onClick={() => light(row.spans, true)}
            onPointerEnter={() => light(row.spans, false)}
            onPointerLeave={() => light([], false)}
          >
            {words}
          </button>
        )}
        {own && <span className={styles.own}>{t('yours')}</span>}
      </li>
    )
  }
  return (
    <section>
      <h3>{t('title')}</h3>
      <p className={styles.hint}>{t('hint')}</p>
      {subtext.beneath.length > 0 && (
        <Beneath subtext={subtext} nameOf={nameOf} wordsOf={(span) => wordsOfSpan(scene, span)} light={light} />
      )}
      {groups.map((group) => {
        const mine = rows.filter((row) => row.group === group)
        return (
          mine.length > 0 && (
            <div key={group} data-group={group}>
              <h4 className={styles.group}>{t(`group.${group}`)}</h4>
              <ul className={styles.facts}>{mine.map(line)}</ul>
            </div>
          )
        )
      })}
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {t('failed')} {say(failure)}
        </p>
      )}
    </section>
  )
}
