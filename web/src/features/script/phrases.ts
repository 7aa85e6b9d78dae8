import { useTranslation } from 'react-i18next'
import type { FindWords } from './find-panel.ts'

// CodeMirror's own words, in the page's language.
export const useEditorPhrases = (): Record<string, string> => {
  const { t } = useTranslation('script')
  return {
    'current match': t('find.current'),
    'replaced $ matches': t('find.replaced'),
    'replaced match on line $': t('find.replacedOne'),
    'on line': t('find.onLine'),
    'Fold line': t('fold'),
    'Unfold line': t('unfold'),
    'folded code': t('folded'),
    unfold: t('unfold'),
    Completions: t('completion.all'),
  }
}

export const useFindWords = (): FindWords => {
  const { t } = useTranslation('script')
  return {
    find: t('findIn'),
    replaceWith: t('replaceIn'),
    next: t('find.next'),
    previous: t('find.previous'),
    matchCase: t('find.case'),
    wholeWord: t('find.word'),
    replace: t('find.replace'),
    replaceAll: t('find.replaceAll'),
    close: t('close'),
    none: t('find.none'),
    count: (at, all) => (at === 0 ? t('find.found', { count: all }) : t('find.count', { at, all })),
    replaced: (count) => t('find.replacedAll', { count }),
  }
}
