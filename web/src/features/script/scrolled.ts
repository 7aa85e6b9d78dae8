import { EditorView } from '@codemirror/view'

// A browser tells of a scroll a frame later. Who scrolled to the top and clicked within that frame found the page where it
// had been, and the caret in another line: the editor takes a scroll it has not heard of for one that was lost when it got
// the focus, and undoes it. So it hears of it before.
export const hearScrollFirst = EditorView.domEventObservers({
  pointerdown: (_, { scrollDOM }) => {
    scrollDOM.dispatchEvent(new Event('scroll'))
  },
})
