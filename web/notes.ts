// What was left alone in a file, and why: the report and the playground show it alike.

import type { PageNote } from '../src/report/page.ts'
import { make } from './elements.ts'

export function notesOf(notes: readonly PageNote[]): readonly HTMLElement[] {
  if (notes.length === 0) return []
  const lines = notes.map(({ transform, line, reason }) =>
    make('li', {}, make('span', { class: 'line' }, `line ${line}`), make('code', {}, transform), ` ${reason}`),
  )
  return [make('h3', {}, 'Left alone, and why'), make('ul', { class: 'notes' }, ...lines)]
}
