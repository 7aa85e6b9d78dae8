import { type ApiInput, type ApiName, type ApiOutput, api } from '@peace/core/api'
import { paths } from '@peace/core/paths'
import type { LinkChoices } from '@peace/core/review'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { callDoor, type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { playedFilm } from '@peace/dev/tests/played-film'
import { initializeApp } from 'firebase-admin/app'
import { FieldValue, getFirestore } from 'firebase-admin/firestore'
import { getStorage } from 'firebase-admin/storage'
import { beforeAll, describe, expect, test } from 'vitest'
import { ffmpegPath } from '../ffmpeg.ts'

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId, storageBucket: stack.bucket }, 'review-test')
const store = getFirestore(app)
const bucket = getStorage(app).bucket()

let maker: Person
let film: { workspaceId: string; filmId: string }
let shown: { cut: string; cues: { shot: string; startMs: number; endMs: number; inMs: number }[] }

beforeAll(async () => {
  const { cut, shots, ...made } = await playedFilm(store, bucket, ffmpegPath())
  maker = made.maker
  film = { workspaceId: made.workspaceId, filmId: made.filmId }
  shown = {
    cut,
    cues: shots.map((shot, n) => ({ shot, startMs: n * 2000, endMs: (n + 1) * 2000, inMs: 500 })),
  }
}, 120_000)

const make = async (more: { pass?: string; days?: number } = {}, choices: Partial<LinkChoices> = {}) =>
  (await maker.call('makeReviewLink', { ...film, linkId: randomId(), shown, choices, ...more })).link
// As a browser does: what comes must be what was promised.
const asGuest = async <N extends ApiName>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> =>
  api[name].output.parse(await callDoor(undefined, name, input)) as ApiOutput<N>
const open = (token: string, pass?: string) => asGuest('openReview', { token, ...(pass ? { pass } : {}) })

describe('a link', () => {
  test('shows the film to somebody without an account, counts it, and ends at once when it is taken back', async () => {
    const link = await make()
    const seen = await open(link.token)
    const answer = await fetch(seen.video)
    expect(Buffer.from(await answer.arrayBuffer()).includes('org.peacescript.receipt')).toBe(true)
    expect(seen.download).toBeUndefined()
    // Its maker is none of those that only draw by rules.
    expect(seen.mark).toBe('Made with AI')
    expect(JSON.stringify(seen)).not.toContain(film.filmId)
    const { links } = api.listReviewLinks.output.parse(await maker.call('listReviewLinks', film))
    expect(links.find(({ id }) => id === link.id)?.opened).toBe(1)
    await maker.call('revokeReviewLink', { ...film, linkId: link.id })
    expect(await refusal(asGuest('readReview', { token: link.token }))).toBe('review-revoked')
    expect(await refusal(open(link.token))).toBe('review-revoked')
    expect(await refusal(open('a'.repeat(32)))).toBe('not-found')
  })

  test('made twice is one, and is nobody else’s to make or to take back', async () => {
    const linkId = randomId()
    const ask = { ...film, linkId, shown, choices: {} }
    const [first, again] = [await maker.call('makeReviewLink', ask), await maker.call('makeReviewLink', ask)]
    expect(again.link.token).toBe(first.link.token)
    const stranger = await signUp()
    expect(await refusal(stranger.call('revokeReviewLink', { ...film, linkId }))).toBe('not-a-member')
    const foreign = { ...shown, cut: 'f'.repeat(64) }
    expect(await refusal(maker.call('makeReviewLink', { ...ask, linkId: randomId(), shown: foreign }))).toBe(
      'not-found',
    )
  })

  test('with a pass-phrase opens by it alone, and guessing is stopped', async () => {
    const { token, pass } = await make({ pass: 'ว่าวแดง' })
    expect(pass).toBe(true)
    expect(await refusal(open(token))).toBe('review-pass-needed')
    expect((await open(token, 'ว่าวแดง')).film.ms).toBeGreaterThan(0)
    const guesses = await Promise.all(Array.from({ length: 24 }, (_, n) => refusal(open(token, `guess ${n}`))))
    expect(guesses).toContain('review-pass-wrong')
    expect(guesses.filter((code) => code === 'too-many-requests').length).toBeGreaterThanOrEqual(4)
  })
})

describe('a guest', () => {
  const say = (token: string, more: object = {}) =>
    asGuest('noteReview', { token, noteId: randomId(), name: 'ป้าแดง', ms: 2500, text: 'แสงแรงไป', ...more })

  test('speaks of a moment of a shot, with a drawing; it is answered, done, and nothing twice', async () => {
    const { token } = await make()
    const noteId = randomId()
    const drawing: [number, number][][] = [
      [
        [0.1, 0.2],
        [0.3, 0.4],
      ],
    ]
    await say(token, { noteId, drawing })
    await say(token, { noteId, drawing })
    expect(await refusal(say(token, { noteId, text: 'another’s words' }))).toBe('already-exists')
    const find = async () => (await maker.call('listNotes', film)).notes.filter(({ id }) => id === noteId)
    expect(await find()).toMatchObject([
      { anchor: { subject: { shot: shown.cues[1]?.shot }, ms: 1000 }, drawing, by: { guest: 'ป้าแดง' } },
    ])
    const reply = { id: randomId(), text: 'แก้แล้วค่ะ' }
    await maker.call('answerNote', { ...film, noteId, resolved: true, reply })
    expect((await find())[0]?.resolvedAt).toBeGreaterThan(0)
    const { notes } = await asGuest('readReview', { token })
    expect(notes.map(({ text, ms }) => [text, ms])).toEqual([
      ['แสงแรงไป', 2500],
      ['แก้แล้วค่ะ', 2500],
    ])
    expect(JSON.stringify(notes)).not.toContain(maker.uid)
  })

  test('that is none, or has no leave to, leaves nothing; one link does not read another’s', async () => {
    const [quiet, link] = [await make({}, { notes: false }), await make()]
    await say(link.token, { website: 'https://cheap.example', text: 'buy' })
    expect(await refusal(say(quiet.token))).toBe('not-allowed')
    await say((await make()).token, { text: 'ของอีกลิงก์' })
    const { notes } = await asGuest('readReview', { token: link.token })
    expect(notes.filter(({ by }) => 'guest' in by)).toEqual([])
  })
})

describe('a link for everybody', () => {
  const forAll = () => make({}, { public: true, notes: true, downloads: true })
  // No two of them: an answer on a link is kept for some seconds.
  const opens = async (token: string) => (await open(token)).public
  const member = () => store.doc(paths.member(film.workspaceId, maker.uid))

  test('shows the title that was looked at, whatever the film is called since, and none of the notes', async () => {
    const [invited, link] = [await make(), await forAll()]
    expect(link.notes).toBe(false)
    await asGuest('noteReview', { token: invited.token, noteId: randomId(), name: 'ป้าแดง', ms: 100, text: 'ในวง' })
    const before = (await open(link.token)).film.title
    const stored = store.doc(paths.film(film.workspaceId, film.filmId))
    await stored.update({ title: 'renamed since' })
    expect((await open(link.token)).film.title).toBe(before)
    expect((await open(invited.token)).film.title).toBe('renamed since')
    await stored.update({ title: before })
    // Its idea goes along where its maker opened it, as it was looked at.
    await stored.update({ 'story.idea': 'ว่าวที่ไม่ยอมลง' })
    const withIdea = await make({}, { public: true, opensIdea: true })
    await stored.update({ 'story.idea': 'เปลี่ยนใจแล้ว' })
    const ideas = [withIdea, link, await make({}, { opensIdea: true })].map(
      async (each) => (await open(each.token)).idea,
    )
    expect(await Promise.all(ideas)).toEqual(['ว่าวที่ไม่ยอมลง', undefined, undefined])
    const [row] = (await store.collection(paths.reviews()).where('token', '==', link.token).get()).docs
    // As some of before were kept.
    await row?.ref.update({ notes: true, title: FieldValue.delete() })
    expect(await asGuest('readReview', { token: link.token })).toEqual({ notes: [] })
    const note = { token: link.token, noteId: randomId(), name: 'guest', ms: 100, text: 'hello' }
    expect(await refusal(asGuest('noteReview', note))).toBe('not-allowed')
    expect((await open(link.token)).film.title).toBe(before)
  })

  test('is made and opened only with the yes that publishing waits for', async () => {
    const [before, later] = [await forAll(), await forAll()]
    await maker.call('setApprovalRules', { ...film, rules: { needs: [], publishing: ['cut'], approvers: [] } })
    expect(await refusal(forAll())).toBe('approval-missing')
    expect(await refusal(open(before.token))).toBe('review-revoked')
    expect((await open((await make()).token)).public).toBe(false)
    const { mark } = await maker.call('askApproval', { ...film, of: 'cut' })
    await maker.call('answerApproval', { ...film, of: 'cut', mark, approved: true })
    expect(await opens(later.token)).toBe(true)
    expect(await opens((await forAll()).token)).toBe(true)
    await maker.call('setApprovalRules', { ...film, rules: { needs: [], approvers: [] } })
  })

  test('shows nothing more when whoever made it may send no films', async () => {
    const [link, other] = [await forAll(), await forAll()]
    const { role } = (await member().get()).data() ?? {}
    await member().update({ role: 'viewer' })
    expect(await refusal(open(link.token))).toBe('review-revoked')
    await member().update({ role })
    expect(await opens(other.token)).toBe(true)
  })
})

describe('a yes', () => {
  const standing = async (of: 'script' | 'board' | 'cut') => {
    const { approvals } = api.readApprovals.output.parse(await maker.call('readApprovals', film))
    const found = approvals.find((each) => each.of === of)
    if (!found) throw new Error(of)
    return found
  }

  // Refused for money or for what can make it, but not for this; or begun.
  const said = (wish: ApiInput<'createJob'>) =>
    maker.call('createJob', wish).then(
      () => 'begun',
      (error: { code?: string }) => error.code,
    )

  test('is of what was seen, falls when that is changed, and a final waits for it', async () => {
    expect((await standing('board')).is).toBe('open')
    await maker.call('setApprovalRules', { ...film, rules: { needs: ['board'], approvers: [] } })
    const wish = { jobId: randomId(), ...film, stop: 'stills', quality: 'standard', shownMillis: 1_000_000 } as const
    expect(await refusal(maker.call('createJob', wish))).toBe('approval-missing')
    const { mark } = await maker.call('askApproval', { ...film, of: 'board', note: 'ดูให้หน่อย' })
    expect(await standing('board')).toMatchObject({ is: 'asked', asked: { note: 'ดูให้หน่อย' } })
    const answer = (more: object) =>
      maker.call('answerApproval', { ...film, of: 'board', mark, approved: true, ...more })
    expect(await refusal(answer({ mark: 'f'.repeat(64) }))).toBe('approval-of-another')
    await answer({})
    expect(await standing('board')).toMatchObject({ is: 'approved', changed: [] })
    expect(await said({ ...wish, jobId: randomId() })).not.toBe('approval-missing')

    const [shot] = (await store.collection(paths.shots(film.workspaceId, film.filmId)).limit(1).get()).docs
    await shot?.ref.update({ description: 'อีกแบบหนึ่ง' })
    expect(await standing('board')).toMatchObject({ is: 'fallen', changed: [shot?.id] })
    expect(await refusal(maker.call('createJob', { ...wish, jobId: randomId() }))).toBe('approval-missing')
    expect(await refusal(answer({}))).toBe('approval-of-another')
    const { films } = await maker.call('listApprovals', { workspaceId: film.workspaceId })
    expect(films.find(({ filmId }) => filmId === film.filmId)).toMatchObject({ needs: ['board'] })
  })

  test('is given by those who are named, and by nobody else', async () => {
    const { mark } = await maker.call('askApproval', { ...film, of: 'script' })
    await maker.call('setApprovalRules', { ...film, rules: { needs: [], approvers: [randomId()] } })
    const say = maker.call('answerApproval', { ...film, of: 'script', mark, approved: true })
    expect(await refusal(say)).toBe('not-allowed')
  })
})
