// The editor: CodeMirror with its Dockerfile mode, in the page's own colours.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { StreamLanguage, syntaxHighlighting } from '@codemirror/language'
import { dockerFile } from '@codemirror/legacy-modes/mode/dockerfile'
import { EditorState } from '@codemirror/state'
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'

export interface Editor {
  readonly element: HTMLElement
  text: string
}

const THEME = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--ground)' },
  '.cm-scroller': { font: 'var(--mono)' },
  '.cm-content': { caretColor: 'var(--text)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-1px' },
  '.cm-gutters': { color: 'var(--faint)', backgroundColor: 'var(--panel)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-activeLineGutter': { color: 'var(--text)' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, ::selection': {
    backgroundColor: 'var(--fill) !important',
  },
})

/** @param onInput told after each change of the text, whoever made it */
export function editor(onInput: () => void): Editor {
  const view = new EditorView({
    state: EditorState.create({
      extensions: [
        lineNumbers(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        history(),
        // The tabulator leaves the editor: who uses no mouse must get out.
        keymap.of([...defaultKeymap, ...historyKeymap]),
        StreamLanguage.define(dockerFile),
        syntaxHighlighting(classHighlighter),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': 'Dockerfile', spellcheck: 'false', autocorrect: 'off' }),
        EditorView.updateListener.of(({ docChanged }) => {
          if (docChanged) onInput()
        }),
        THEME,
      ],
    }),
  })
  return {
    element: view.dom,
    get text() {
      return view.state.doc.toString()
    },
    set text(text) {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } })
    },
  }
}
