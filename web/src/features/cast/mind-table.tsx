import { CETASIKAS, CITTAS, cetasikasOf, type MindStates } from '@peace/core/mind'
import type { Scene } from '@peace/core/screenplay'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNow } from '../../messages/index.ts'
import styles from './mind-table.module.css'

type Props = { scenes: readonly Scene[]; states: MindStates }

// The 89 minds by the 52 factors: which always stand in which, and which at times; and where each is met in this film.
export const MindTable = ({ scenes, states }: Props) => {
  const { t } = useTranslation('cast')
  const language = languageNow()
  const met = useMemo(() => {
    const found = new Map<string, string[]>()
    for (const { id, heading } of scenes)
      for (const { citta, unknown } of states.get(id)?.values() ?? [])
        if (!unknown) found.set(citta.id, [...(found.get(citta.id) ?? []), heading?.text ?? ''])
    return found
  }, [scenes, states])
  return (
    // Reached by keyboard, since it scrolls.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls
    <section className={styles.table} tabIndex={0} aria-label={t('mindTable')}>
      <table>
        <caption>{t('mindTableHelp')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('mind')}</th>
            <th scope="col">{t('metIn')}</th>
            {CETASIKAS.map((factor) => (
              <th key={factor.id} scope="col" title={`${factor.pali}: ${factor.plain[language]}`}>
                <span>{factor[language]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {CITTAS.map((citta) => {
            const { always, sometimes } = cetasikasOf(citta.id)
            const places = met.get(citta.id) ?? []
            return (
              <tr key={citta.id} data-met={places.length > 0 || undefined}>
                <th scope="row">
                  {citta.plain[language]} <small>{citta[language]}</small>
                </th>
                <td title={places.join('\n')}>{places.length > 0 ? places.length : ''}</td>
                {CETASIKAS.map(({ id }) => {
                  const how = always.includes(id) ? 'always' : sometimes.includes(id) ? 'sometimes' : undefined
                  return (
                    <td key={id} data-how={how}>
                      {how && (
                        <span role="img" aria-label={t(`factor.${how}`)}>
                          {how === 'always' ? '●' : '○'}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
