import { useTranslation } from 'react-i18next'

// CodeMirror's own words, in the page's language.
export const useEditorPhrases = (): Record<string, string> => {
  const { t } = useTranslation('script')
  return {
    Find: t('findIn'),
    Replace: t('replaceIn'),
    next: t('find.next'),
    previous: t('find.previous'),
    all: t('find.all'),
    'match case': t('find.case'),
    regexp: t('find.pattern'),
    'by word': t('find.word'),
    replace: t('find.replace'),
    'replace all': t('find.replaceAll'),
    close: t('close'),
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
