import { functionsRegion } from '@peace/core/api'
import { expect, test } from 'vitest'
import { readProjectFile } from '../stack/firebase-json.ts'
import { onlyLocal } from './readiness.ts'

const named = (settings: Record<string, string>) => onlyLocal(settings, 'films').map(({ what }) => what.split(' ')[0])

test('a deploy is refused what makes functions believe they are on somebody’s own machine', () => {
  expect(named({ FUNCTIONS_EMULATOR: 'true', FIREBASE_AUTH_EMULATOR_HOST: 'localhost:9099' })).toEqual([
    'FUNCTIONS_EMULATOR',
    'FIREBASE_AUTH_EMULATOR_HOST',
  ])
})

test('a deploy is refused an address that sends keys in the open', () => {
  expect(named({ RUNPOD_BASE_URL: 'http://api.runpod.ai/v2', GEMINI_BASE_URL: ' HTTP://x' })).toEqual([
    'RUNPOD_BASE_URL',
    'GEMINI_BASE_URL',
  ])
})

test('settings as they should be are let through', () => {
  expect(named({ WEB_ORIGIN: 'https://films.example', RUNPOD_BASE_URL: '', FUNCTIONS_EMULATOR: '' })).toEqual([])
})

test('Firebase’s own tool would make the database where the functions are, and not in America', () => {
  expect(readProjectFile().firestore.location).toBe(functionsRegion)
})
