import { Button } from '@mantine/core'
import type { Artifact, ArtifactFile } from '@peace/core/build'
import { cutWords, type OutletName, outlets } from '@peace/core/publish'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../data/call.ts'
import { saveMade } from '../../data/save-made.ts'
import { useFilm } from '../../session/film.tsx'
import { Fits } from './fits.tsx'
import { factsOf } from './sending.tsx'
import type { PublicationsHere } from './use-publications.ts'

type Props = {
  outlet: OutletName
  cut: Artifact
  poster: Artifact | undefined
  main: ArtifactFile
  here: PublicationsHere
}

// An outlet whose interface wants an audited app: the exact file, what to look at, and the phone's own way to share.
export const ByHand = ({ outlet, cut, poster, main, here }: Props) => {
  const { t } = useTranslation('publish')
  const { film, workspaceId } = useFilm()
  const [copied, setCopied] = useState(false)
  const draft = here.all?.draft
  const words = { title: draft?.title ?? film.title, caption: draft?.description ?? '' }
  const said = [words.title, words.caption].filter(Boolean).join('\n\n')
  const caption = cutWords(said, outlets[outlet].caption)
  const take = (unitKey: string) => here.run(() => saveMade({ workspaceId, unitKey }))
  const share = () =>
    here.run(async () => {
      const { url, filename, contentType } = await call('downloadUrl', {
        ...{ workspaceId, unitKey: cut.key, attachment: true },
      })
      const bytes = await (await fetch(url)).blob()
      await navigator.share({ files: [new File([bytes], filename, { type: contentType })], text: caption })
    })
  const shares = typeof navigator !== 'undefined' && 'share' in navigator
  return (
    <details>
      <summary>{t(`outlet.${outlet}`)}</summary>
      <Fits outlet={outlet} film={factsOf(cut, main)} words={{ title: words.title, caption: said }} />
      <Button.Group>
        <Button variant="default" size="compact-sm" onClick={() => take(cut.key)}>
          {t('takeFilm')}
        </Button>
        {poster && (
          <Button variant="default" size="compact-sm" onClick={() => take(poster.key)}>
            {t('takeCover')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => here.run(() => navigator.clipboard.writeText(caption).then(() => setCopied(true)))}
        >
          {t(copied ? 'copied' : 'copyCaption')}
        </Button>
        {shares && (
          <Button variant="default" size="compact-sm" onClick={share}>
            {t('share')}
          </Button>
        )}
      </Button.Group>
    </details>
  )
}
