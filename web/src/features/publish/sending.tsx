import { Button, FileInput, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core'
import type { Artifact, ArtifactFile } from '@peace/core/build'
import { type FilmFacts, privacies, publicationWishSchema, takenChapters, withChapters } from '@peace/core/publish'
import type { FilmTimes } from '@peace/core/timeline'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { useFilm } from '../../session/film.tsx'
import { Fits } from './fits.tsx'
import { atZone, isoLocal, zoneHere } from './local-time.ts'
import styles from './publish.module.css'
import type { PublicationsHere } from './use-publications.ts'

export const factsOf = (cut: Artifact, { width = 1280, height = 720, ms, bytes }: ArtifactFile): FilmFacts => ({
  ...{ width, height, bytes },
  ms: cut.ms ?? ms ?? 0,
})

type Props = {
  cut: Artifact
  captions: Artifact | undefined
  poster: Artifact | undefined
  main: ArtifactFile
  times: FilmTimes | undefined
  titles: ReadonlyMap<string, string>
  here: PublicationsHere
}

const emptyForm = {
  ...{ title: '', description: '', tags: '', privacy: 'private' as (typeof privacies)[number] },
  ...{ madeForKids: false, syntheticMedia: true, channelId: '', playlist: '', otherCaptions: '' },
  publishAt: '',
}

const known = <T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never

// Everything that will stand there is on this page; what is sent is what was seen.
export const Sending = ({ cut, captions, poster, main, times, titles, here }: Props) => {
  const { t } = useTranslation('publish')
  const { t: say } = useTranslation()
  const { film, workspaceId } = useFilm()
  const [form, setForm] = useState(emptyForm)
  const [playlists, setPlaylists] = useState<readonly { id: string; title: string }[]>([])
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState(false)
  const { channels, all, run } = here
  const own = channels?.channels.filter(({ outlet, state }) => outlet === 'youtube' && state === 'open') ?? []
  const draft = all?.draft
  useEffect(() => {
    if (!draft) return setForm((now) => ({ ...now, title: now.title || film.title }))
    const { publishAt, title, description, tags, privacy, madeForKids, syntheticMedia, playlist } = draft
    const at = publishAt === undefined ? '' : isoLocal(publishAt)
    const said = { title, description, tags, privacy, madeForKids, syntheticMedia, playlist }
    const { channelId: to, otherCaptions } = draft
    setForm((now) => ({ ...now, ...known({ ...said, channelId: to, otherCaptions }), publishAt: at }))
  }, [draft, film.title])
  const channelId = form.channelId || (own[0]?.id ?? '')
  useEffect(() => {
    if (channelId === '') return
    call('listPlaylists', { workspaceId, channelId }).then(
      (found) => setPlaylists(found.playlists),
      () => setPlaylists([]),
    )
  }, [workspaceId, channelId])
  const set = (change: Partial<typeof form>) => {
    setKept(false)
    setForm((now) => ({ ...now, ...change }))
  }
  const facts = factsOf(cut, main)
  const chapters = takenChapters(
    (times?.scenes ?? []).map(({ startMs, sceneId }, n) => ({ ms: startMs, title: titles.get(sceneId) ?? `${n + 1}` })),
    facts.ms,
  )
  const publishAt = form.publishAt === '' ? undefined : atZone(form.publishAt)
  const tags = form.tags
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean)
  const other = film.language === 'th' ? 'en' : 'th'

  const ownCaptions = async (): Promise<string | undefined> => {
    const file = captions?.files.find(({ role }) => role === 'vtt')
    if (!captions || !file) return undefined
    const { url } = await call('downloadUrl', {
      workspaceId,
      unitKey: captions.key,
      name: file.name,
      attachment: false,
    })
    return (await fetch(url)).text()
  }
  const send = async () => {
    setBusy(true)
    await run(async () => {
      const said = await ownCaptions()
      const wish = publicationWishSchema.parse({
        ...{ workspaceId, filmId: film.id, outlet: 'youtube', channelId, cut: cut.key, language: film.language },
        ...{ title: form.title, description: form.description, tags, chapters, privacy: form.privacy },
        ...{ madeForKids: form.madeForKids, syntheticMedia: form.syntheticMedia, timeZone: zoneHere() },
        captions: [
          ...(said ? [{ language: film.language, text: said }] : []),
          ...(form.otherCaptions ? [{ language: other, text: form.otherCaptions }] : []),
        ],
        ...(poster ? { poster: poster.key } : {}),
        ...(form.playlist === '' ? {} : { playlist: form.playlist }),
        ...(publishAt === undefined ? {} : { publishAt }),
      })
      await call('publishFilm', { workspaceId, wish })
    })
    setBusy(false)
  }
  const keep = () =>
    run(async () => {
      const { publishAt: _, ...words } = form
      await call('savePublishDraft', {
        ...{ workspaceId, filmId: film.id },
        draft: { ...words, channelId: channelId || undefined, ...(publishAt === undefined ? {} : { publishAt }) },
      })
      setKept(true)
    })
  if (channels && !channels.setUp.includes('youtube')) return <p>{t('notSetUp')}</p>
  if (channels && own.length === 0)
    return (
      <p>
        {t('noChannel')} <Link to="/workspace/channels">{t('toChannels')}</Link>
      </p>
    )
  const sound = form.title.trim() !== '' && channelId !== ''
  return (
    <div className={styles.form}>
      <NativeSelect
        label={t('channel')}
        data={own.map(({ id, name }) => ({ value: id, label: name }))}
        value={channelId}
        onChange={({ currentTarget: { value } }) => set({ channelId: value })}
      />
      <TextInput
        label={t('filmTitle')}
        maxLength={100}
        value={form.title}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
      />
      <Textarea
        label={t('description')}
        rows={4}
        value={form.description}
        onChange={({ currentTarget: { value } }) => set({ description: value })}
      />
      <TextInput
        label={t('tags')}
        value={form.tags}
        onChange={({ currentTarget: { value } }) => set({ tags: value })}
      />
      <NativeSelect
        label={t('privacy')}
        data={privacies.map((each) => ({ value: each, label: t(`privacy.${each}`) }))}
        value={form.privacy}
        onChange={({ currentTarget: { value } }) =>
          set({ privacy: privacies.find((each) => each === value) ?? 'private' })
        }
      />
      <TextInput
        type="datetime-local"
        label={t('publishAt', { zone: zoneHere() })}
        value={form.publishAt}
        onChange={({ currentTarget: { value } }) => set({ publishAt: value })}
      />
      <NativeSelect
        label={t('playlist')}
        data={[
          { value: '', label: t('noPlaylist') },
          ...playlists.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={form.playlist}
        onChange={({ currentTarget: { value } }) => set({ playlist: value })}
      />
      <FileInput
        label={t('otherCaptions', { language: t(`language.${other}`) })}
        accept=".vtt,text/vtt"
        clearable
        clearButtonProps={{ 'aria-label': say('takeFileOut') }}
        onChange={async (file) => set({ otherCaptions: file ? await file.text() : '' })}
      />
      <Switch
        label={t('madeForKids')}
        checked={form.madeForKids}
        onChange={({ currentTarget: { checked } }) => set({ madeForKids: checked })}
      />
      <Switch
        label={t('syntheticMedia')}
        checked={form.syntheticMedia}
        onChange={({ currentTarget: { checked } }) => set({ syntheticMedia: checked })}
      />
      <Fits
        outlet="youtube"
        film={facts}
        words={{ title: form.title, caption: withChapters(form.description, chapters) }}
      />
      {chapters.length > 0 && <pre>{withChapters('', chapters)}</pre>}
      <Button.Group>
        <Button loading={busy} disabled={!sound} onClick={send}>
          {t('send')}
        </Button>
        <Button variant="default" onClick={keep}>
          {t(kept ? 'kept' : 'keep')}
        </Button>
      </Button.Group>
    </div>
  )
}
