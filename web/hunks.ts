// A change side by side, with its reasons: what the report and the playground show alike.

import type { PageHunk, PageLine, PageRow, PageRun } from '../src/report/page.ts'
import { make } from './elements.ts'

/** What is to be said of a transform. */
export type Explained = PageRun['transforms'][number]

/** One hunk: the transforms behind it, each with its reason, and the lines side by side. */
export function hunkOf(
  { behind, rows }: PageHunk,
  place: number,
  all: number,
  transforms: ReadonlyMap<string, Explained>,
): HTMLElement {
  const title = make('h3', {}, `Change ${place + 1} of ${all}`)
  const reasons = behind.map((name) => {
    const transform = transforms.get(name)
    const summary = make(
      'summary',
      {},
      make('code', {}, name),
      transform === undefined ? '' : make('span', { class: `promise ${transform.safety}` }, transform.safety),
    )
    return make('details', { class: 'why' }, summary, ...(transform === undefined ? [] : explanation(transform)))
  })
  const body = make('tbody', {}, ...rows.map(rowOf))
  const head = make(
    'thead',
    {},
    make(
      'tr',
      {},
      make('th', { scope: 'col' }, 'Line'),
      make('th', { scope: 'col' }, 'Before'),
      make('th', { scope: 'col' }, 'Line'),
      make('th', { scope: 'col' }, 'After'),
    ),
  )
  const table = make('table', { class: 'diff', 'aria-label': `Change ${place + 1}, side by side` }, head, body)
  const frame = make(
    'div',
    { class: 'frame', tabindex: '0', role: 'region', 'aria-label': `Lines of change ${place + 1}` },
    table,
  )
  return make('section', { class: 'hunk', tabindex: '-1' }, title, ...reasons, frame)
}

function explanation({ summary, why, references }: Explained): readonly HTMLElement[] {
  const links = references.map((address) =>
    make('li', {}, make('a', { href: /^https?:/.test(address) ? address : '#', rel: 'noreferrer' }, address)),
  )
  return [
    make('p', {}, `${summary}.`),
    ...why.split(/\n{2,}/).map((paragraph) => make('p', {}, ...withCode(paragraph))),
    make('ul', {}, ...links),
  ]
}

/** The one mark-up that the reasons use: code between backticks. */
function withCode(text: string): readonly (string | HTMLElement)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? make('code', {}, part) : part))
}

function rowOf({ before, after }: PageRow): HTMLElement {
  return make('tr', {}, ...sideOf(before, 'removed', 'del'), ...sideOf(after, 'added', 'ins'))
}

function sideOf(line: PageLine | undefined, kind: string, mark: 'del' | 'ins'): readonly HTMLElement[] {
  if (line === undefined) return [make('td', { class: 'number none' }), make('td', { class: 'none' })]
  const { number, pieces, changed } = line
  const parts = pieces.map((piece, i) => (i % 2 === 1 ? make(mark, {}, piece) : piece))
  return [
    make('td', { class: 'number' }, String(number)),
    make('td', { class: changed ? `text ${kind}` : 'text' }, ...parts),
  ]
}
