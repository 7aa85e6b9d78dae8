import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { showRouted } from '../../ui/render-routed.tsx'
import VerifyPage from './page.tsx'
import { foundIn } from './read-file.ts'

afterEach(cleanup)

const store = (state: string) => ({
  active_manifest: 'a',
  validation_state: state,
  manifests: {
    a: {
      title: 'ว่าวแดง',
      claim_generator_info: [{ name: 'Peace Script AI' }],
      ingredients: [{ title: 'clip s1', active_manifest: 'b' }],
      assertions: [
        {
          label: 'c2pa.actions.v2',
          data: {
            actions: [
              {
                action: 'c2pa.created',
                digitalSourceType:
                  'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
              },
            ],
          },
        },
        { label: 'org.peacescript.models', data: { models: [{ model: 'veo', licence: 'terms' }] } },
      ],
      signature_info: { issuer: 'Peace', time: '2026-11-26T10:00:00Z' },
    },
    b: { claim_generator_info: [{ name: 'A vendor' }] },
  },
})

const drop = (name: string) =>
  fireEvent.change(document.querySelector('input[type=file]') as HTMLInputElement, {
    target: { files: [new File(['x'], name, { type: 'video/mp4' })] },
  })

it.each([
  ['Trusted', 'As it was signed, by somebody we know.'],
  ['Valid', 'As it was signed. We do not know the one who signed it.'],
  ['Invalid', 'Changed after it was signed. Do not believe what it says.'],
])('says of a file that reads %s what that means, and what it was made of', async (state, words) => {
  await showRouted(() => <VerifyPage read={async () => foundIn({ said: store(state) })} />, 'en', 'verify', 'common')
  drop('film.mp4')
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.getByText('Partly made by AI models')).toBeTruthy()
  expect(screen.getByText(/signed by its own maker, A vendor/)).toBeTruthy()
  expect(screen.getByText('26 November 2026')).toBeTruthy()
})

it('says in Thai that a file is silent, and of one that cannot be read what to do', async () => {
  const answers: Record<string, { said?: unknown; failed?: string }> = { plain: {}, broken: { failed: 'x' } }
  await showRouted(
    () => <VerifyPage read={async ({ name }) => foundIn(answers[name] ?? {})} />,
    'th',
    'verify',
    'common',
  )
  drop('plain')
  expect(await screen.findByText(/ไฟล์นี้ไม่ได้บอกว่ามาจากไหน/)).toBeTruthy()
  drop('broken')
  expect(await screen.findByText(/ลองใช้สำเนาอื่น/)).toBeTruthy()
})
