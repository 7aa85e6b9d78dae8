import { Checkbox, SegmentedControl, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { paths } from '@peace/core/paths'
import { type Quality, qualities } from '@peace/core/story'
import { useTranslation } from 'react-i18next'
import { write } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'
import { creditsText } from '../../session/building/amounts.ts'
import type { Quote } from '../../session/building/use-quote.ts'
import { useFilm } from '../../session/film.tsx'
import { useMe } from '../../session/session.ts'
import { useMadeNames } from '../../ui/use-made-names.ts'
import styles from './build.module.css'
import { choose, useChoice } from './choice.ts'
import { HomeField } from './home-field.tsx'

export const Panel = ({ quote, close }: { quote: Quote | undefined; close: () => void }) => {
  const { t } = useTranslation('build')
  const names = useMadeNames()
  const { film, workspaceId, may } = useFilm()
  const { uid } = useMe()
  const { fallback } = useChoice()
  useHotkeys([['Escape', close]])
  const setQuality = (quality: string) =>
    write(paths.film(workspaceId, film.id), {
      'settings.quality': quality as Quality,
      updatedAt: Date.now(),
      updatedBy: uid,
    })
  const language = languageNow()
  // By several: how many each is likely to make.
  const madeBy = ({ backend, backends }: Quote['kinds'][number]) =>
    backends.length > 1
      ? backends.map((each) => `${names.backend(each.backend)} ${each.count}`).join(' · ')
      : names.backend(backend)
  return (
    <div className={styles.panel}>
      <div className={styles.choices}>
        <div>
          <span className={styles.label} id="build-quality">
            {t('quality')}
          </span>
          <SegmentedControl
            aria-labelledby="build-quality"
            disabled={!may('film.edit')}
            value={film.settings.quality}
            onChange={setQuality}
            data={qualities.map((each) => ({ value: each, label: t(`quality.${each}`) }))}
          />
          <p className={styles.note}>{t(`qualityHelp.${film.settings.quality}`)}</p>
        </div>
        {film.settings.quality !== 'draft' && (
          <Checkbox
            checked={fallback}
            onChange={(event) => choose({ fallback: event.currentTarget.checked })}
            label={t('fallback')}
            description={t('fallbackHelp')}
          />
        )}
        {film.settings.quality !== 'draft' && <HomeField />}
      </div>
      {quote && (
        <Table className={styles.quote} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('quote.kind')}</Table.Th>
              <Table.Th>{t('quote.toMake')}</Table.Th>
              <Table.Th>{t('quote.made')}</Table.Th>
              <Table.Th>{t('quote.where')}</Table.Th>
              <Table.Th>{t('quote.price')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {quote.kinds.map((row) => (
              <Table.Tr key={`${row.kind} ${row.backend}`}>
                <Table.Td>{names.kind(row.kind)}</Table.Td>
                <Table.Td>{row.count}</Table.Td>
                <Table.Td>{row.reused}</Table.Td>
                <Table.Td>{madeBy(row)}</Table.Td>
                <Table.Td>{creditsText(t, row.millis, language)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            {quote.expectedMillis < quote.maxMillis && (
              <Table.Tr>
                <Table.Td colSpan={4}>{t('quote.expected')}</Table.Td>
                <Table.Td>{creditsText(t, quote.expectedMillis, language)}</Table.Td>
              </Table.Tr>
            )}
            <Table.Tr>
              <Table.Th colSpan={4}>{t('quote.most')}</Table.Th>
              <Table.Th>{creditsText(t, quote.maxMillis, language)}</Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      )}
      <p className={styles.note}>
        {t('quote.promise')}
        {quote?.warnings.includes('to-be-looked-at') && ` ${t('toBeLookedAt')}`}
      </p>
    </div>
  )
}
