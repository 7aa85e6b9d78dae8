import { Button, FileInput, NumberInput, Switch, TextInput } from '@mantine/core'
import type { ApiOutput } from '@peace/core/api'
import type { Artifact } from '@peace/core/build'
import { type Cue, embedCode, embedPath, ideaOf } from '@peace/core/review'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { newId } from '../../data/ids.ts'
import { useFilm } from '../../session/film.tsx'
import { useFormat } from '../../ui/format.ts'
import { useFailureText } from '../../ui/use-failure-text.ts'
import styles from './film.module.css'

type Link = ApiOutput<'listReviewLinks'>['links'][number]
type Props = { cut: Artifact; captions: Artifact | undefined; poster: Artifact | undefined; cues: Cue[] }

const embedOf = ({ token }: Link, title: string): string =>
  embedCode(`${window.location.origin}${embedPath(token)}`, { title, width: 640, height: 420 })
const addressOf = ({ token }: Link): string => `${window.location.origin}/r/${token}`

// Links to this cut for people outside.
export const ReviewLinks = ({ cut, captions, poster, cues }: Props) => {
  const { t } = useTranslation('review')
  const { t: common } = useTranslation()
  const say = useFailureText()
  const { film, workspaceId } = useFilm()
  const [links, setLinks] = useState<readonly Link[]>()
  const [choices, setChoices] = useState({
    downloads: false,
    showsName: false,
    notes: true,
    public: false,
    credit: false,
    opensIdea: false,
  })
  const [words, setWords] = useState('')
  const [pass, setPass] = useState('')
  const [days, setDays] = useState(14)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  // The same link however often it is asked for, until it is there.
  const [linkId, setLinkId] = useState(newId)
  const ask = useCallback(
    () => call('listReviewLinks', { workspaceId, filmId: film.id }).then((all) => setLinks(all.links), setFailure),
    [workspaceId, film.id],
  )
  useEffect(() => {
    ask()
  }, [ask])
  const make = async () => {
    setBusy(true)
    setFailure(undefined)
    try {
      await call('makeReviewLink', {
        ...{ workspaceId, filmId: film.id, linkId, choices: { ...choices, notes: choices.notes && !choices.public } },
        // What is for everybody stands until it is taken back.
        ...(choices.public ? {} : { days }),
        ...(pass === '' || choices.public ? {} : { pass }),
        shown: {
          ...{ cut: cut.key, cues },
          ...(captions ? { captions: captions.key } : {}),
          ...(poster ? { poster: poster.key } : {}),
          ...(choices.public && words !== '' ? { otherCaptions: { language: other, text: words } } : {}),
        },
      })
      setLinkId(newId())
      setPass('')
      await ask()
    } catch (error) {
      setFailure(error)
    }
    setBusy(false)
  }
  const other = film.language === 'th' ? ('en' as const) : ('th' as const)
  const choice = (name: keyof typeof choices) => (
    <Switch
      label={t(name === 'notes' ? 'outside.allow' : `outside.${name}`)}
      disabled={
        (choices.public && (name === 'notes' || name === 'showsName')) || (name === 'downloads' && choices.showsName)
      }
      description={name === 'downloads' && choices.showsName ? t('outside.noNamelessFile') : undefined}
      checked={choices[name]}
      onChange={({ currentTarget: { checked } }) => setChoices((now) => ({ ...now, [name]: checked }))}
    />
  )
  return (
    <section className={styles.box} aria-labelledby="review-links">
      <h2 id="review-links">{t('outside.title')}</h2>
      <p className={styles.note}>{t('outside.about')}</p>
      <div className={styles.pair}>
        <TextInput
          label={t('outside.pass')}
          value={pass}
          maxLength={100}
          onChange={(event) => setPass(event.currentTarget.value)}
        />
        <NumberInput
          label={t('outside.days')}
          min={1}
          max={365}
          value={days}
          onChange={(value) => typeof value === 'number' && setDays(Math.min(365, Math.max(1, Math.round(value))))}
        />
      </div>
      {choice('notes')}
      {choice('showsName')}
      {choice('downloads')}
      {choice('public')}
      {choices.public && choice('credit')}
      {choices.public && ideaOf(film.story) !== undefined && choice('opensIdea')}
      {choices.public && (
        <FileInput
          label={t('outside.otherCaptions')}
          accept=".vtt,text/vtt"
          clearable
          clearButtonProps={{ 'aria-label': common('takeFileOut') }}
          onChange={async (file) => setWords(file ? await file.text() : '')}
        />
      )}
      <Button variant="default" loading={busy} disabled={pass !== '' && pass.length < 4} onClick={make}>
        {t('outside.make')}
      </Button>
      <ul className={styles.downloads}>
        {links?.map((link) => (
          <OneLink key={link.id} link={link} old={link.cut !== cut.key} changed={ask} fail={setFailure} />
        ))}
      </ul>
      {failure !== undefined && (
        <p className={styles.problem} role="alert">
          {say(failure)}
        </p>
      )}
    </section>
  )
}

type OneProps = { link: Link; old: boolean; changed: () => void; fail: (error: unknown) => void }
const OneLink = ({ link, old, changed, fail }: OneProps) => {
  const { t } = useTranslation('review')
  const format = useFormat()
  const { film, workspaceId } = useFilm()
  const [copied, setCopied] = useState('')
  const copy = (text: string) => navigator.clipboard.writeText(text).then(() => setCopied(text), fail)
  const embed = embedOf(link, film.title)
  const ended = link.revokedAt !== undefined
  const revoke = () => call('revokeReviewLink', { workspaceId, filmId: film.id, linkId: link.id }).then(changed, fail)
  const facts = [
    t('outside.opened', { count: link.opened }),
    link.public && t('outside.isPublic'),
    link.pass && t('outside.withPass'),
    link.expiresAt !== undefined && t('outside.until', { date: format.date(link.expiresAt) }),
    old && !ended && t('outside.old'),
    ended && t('outside.revoked'),
  ].filter(Boolean)
  return (
    <li>
      {ended ? <s>{addressOf(link)}</s> : <a href={addressOf(link)}>{addressOf(link)}</a>}
      <p className={styles.note}>{facts.join(' · ')}</p>
      {!ended && (
        <div className={styles.ways}>
          <Button variant="default" size="compact-sm" onClick={() => copy(addressOf(link))}>
            {t(copied === addressOf(link) ? 'outside.copied' : 'outside.copy')}
          </Button>
          {link.public && (
            <Button variant="default" size="compact-sm" onClick={() => copy(embed)}>
              {t(copied === embed ? 'outside.copied' : 'outside.copyEmbed')}
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={revoke}>
            {t('outside.revoke')}
          </Button>
        </div>
      )}
    </li>
  )
}
