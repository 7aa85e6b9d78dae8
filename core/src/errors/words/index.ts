import type { Language } from '../../ids/index.ts'
import type { ErrorCode } from '../index.ts'
import en from './en.json' with { type: 'json' }
import th from './th.json' with { type: 'json' }

// The sentences of refusals, one place for the pages and for programs. An error code without its sentence does not compile.
const words: Record<Language, Record<ErrorCode, string>> = { th, en }

// As a program is told it.
export const sentenceOf = (
  code: ErrorCode,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string =>
  words[language][code].replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : '…',
  )
