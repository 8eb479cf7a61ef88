// A change, unified or side by side, with its reasons: what the report and the playground show alike.

import type { PageHunk, PageLine, PageRow, PageRun } from '../src/report/page.ts'
import { unifiedOf } from '../src/report/unified.ts'
import { button, make } from './elements.ts'
import { highlighter, type Token } from './highlight.ts'

/** What is to be said of a transform. */
export type Explained = PageRun['transforms'][number]

export type Layout = 'split' | 'unified'

/** Two columns do not fit a phone. */
const NARROW = matchMedia('(max-width: 48rem)')

export function isNarrow(): boolean {
  return NARROW.matches
}

/** How changes are shown: as was chosen, and unified where there is no room. */
export function layoutFor(chosen: Layout): Layout {
  return isNarrow() ? 'unified' : chosen
}

/** Told when the room for changes becomes more or less. */
export function onRoom(deed: () => void): void {
  NARROW.addEventListener('change', deed)
}

export interface HunkPlace {
  readonly place: number
  readonly of: number
  readonly layout: Layout
}

/** One hunk: the transforms behind it, each with its reason, and the lines, each with a mark of whose it is. */
export function hunkOf(
  hunk: PageHunk,
  { place, of, layout }: HunkPlace,
  transforms: ReadonlyMap<string, Explained>,
): HTMLElement {
  const { behind, rows } = hunk
  const title = make('h3', {}, `Change ${place + 1} of ${of}`)
  const reasons = behind.map((name, i) => {
    const transform = transforms.get(name)
    const summary = make(
      'summary',
      {},
      make('span', { class: 'mark', 'aria-hidden': 'true' }, String(i + 1)),
      make('code', {}, name),
      transform === undefined ? '' : make('span', { class: `promise ${transform.safety}` }, transform.safety),
    )
    return make('details', { class: 'why' }, summary, ...(transform === undefined ? [] : explanation(transform)))
  })
  const lines = new Lines(behind, transforms)
  const body = make('tbody', {}, ...(layout === 'split' ? lines.split(rows) : lines.unified(rows)))
  const heads = layout === 'split' ? ['Line', 'By', 'Before', 'Line', 'By', 'After'] : ['Before', 'After', 'By', 'Text']
  const head = make('thead', {}, make('tr', {}, ...heads.map((name) => make('th', { scope: 'col' }, name))))
  const label = layout === 'split' ? 'side by side' : 'unified'
  const table = make('table', { class: `diff ${layout}`, 'aria-label': `Change ${place + 1}, ${label}` }, head, body)
  const frame = make(
    'div',
    { class: 'frame', tabindex: '0', role: 'region', 'aria-label': `Lines of change ${place + 1}` },
    table,
  )
  return make('section', { class: 'hunk', tabindex: '-1' }, title, ...reasons, frame)
}

function explanation({ name, summary, why, references }: Explained): readonly HTMLElement[] {
  const links = references.map((address) =>
    make('li', {}, make('a', { href: /^https?:/.test(address) ? address : '#', rel: 'noreferrer' }, address)),
  )
  return [
    make('p', {}, `${summary}.`),
    ...why.split(/\n{2,}/).map((paragraph) => make('p', {}, ...withCode(paragraph))),
    make('ul', {}, ...links),
    make(
      'p',
      { class: 'faint' },
      'To refuse it: here ',
      make('code', {}, `# dockershift ignore=${name}`),
      ' above the instruction, in a run ',
      make('code', {}, `--exclude ${name}`),
      ', for good ',
      make('code', {}, `"transforms": { "${name}": "off" }`),
      ' in a configuration.',
    ),
  ]
}

/** The one mark-up that the reasons use: code between backticks. */
function withCode(text: string): readonly (string | HTMLElement)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? make('code', {}, part) : part))
}

/** The lines of one hunk. */
class Lines {
  private readonly before = highlighter()
  private readonly after = highlighter()

  constructor(
    private readonly behind: readonly string[],
    private readonly transforms: ReadonlyMap<string, Explained>,
  ) {}

  split(rows: readonly PageRow[]): readonly HTMLElement[] {
    return rows.map(({ before, after }) =>
      make('tr', {}, ...this.side(before, 'removed', this.before), ...this.side(after, 'added', this.after)),
    )
  }

  /** What goes stands above what comes. */
  unified(rows: readonly PageRow[]): readonly HTMLElement[] {
    return unifiedOf(rows).map(({ sign, before, after }) => {
      const line = (after ?? before)!
      const [kind, tokens] = sign === '-' ? (['removed', this.before] as const) : (['added', this.after] as const)
      // What stays is read on both sides, so that each goes on where it stands.
      if (sign === ' ') this.before(plain(line))
      const [margin, shown] = sign === ' ' ? [make('td', { class: 'by' }), ''] : [this.marks(line), kind]
      return make('tr', {}, number(before), number(after), margin, this.text(line, shown, tokens))
    })
  }

  private side(
    line: PageLine | undefined,
    kind: 'removed' | 'added',
    tokens: (line: string) => readonly Token[],
  ): readonly HTMLElement[] {
    if (line === undefined)
      return [make('td', { class: 'number none' }), make('td', { class: 'by none' }), make('td', { class: 'none' })]
    return [number(line), this.marks(line), this.text(line, line.changed ? kind : '', tokens)]
  }

  /** In the margin, whose the line is: each mark opens the reason below the line. */
  private marks({ by = [], number: line }: PageLine): HTMLElement {
    const marks = by.map((place) => {
      const name = this.behind[place] ?? ''
      const { safety = 'safe', summary = '' } = this.transforms.get(name) ?? {}
      const mark = button(
        {
          class: `mark ${safety}`,
          title: summary === '' ? name : `${name}: ${summary}`,
          'aria-label': `${place + 1}: why ${name} in line ${line}`,
          'aria-expanded': 'false',
        },
        String(place + 1),
        () => this.toggle(mark, name),
      )
      return mark
    })
    return make('td', { class: 'by' }, ...marks)
  }

  private toggle(mark: HTMLButtonElement, name: string): void {
    const row = mark.closest('tr')!
    const open = mark.getAttribute('aria-expanded') === 'true'
    mark.setAttribute('aria-expanded', String(!open))
    if (open) {
      for (let next = row.nextElementSibling; next?.className === 'reason'; next = next.nextElementSibling)
        if ((next as HTMLElement).dataset.of === name) {
          next.remove()
          return
        }
      return
    }
    const transform = this.transforms.get(name)
    const cell = make('td', { colspan: String(row.children.length) }, make('strong', {}, name))
    if (transform !== undefined) cell.append(...explanation(transform))
    row.after(make('tr', { class: 'reason', 'data-of': name }, cell))
  }

  private text({ pieces }: PageLine, kind: string, tokens: (line: string) => readonly Token[]): HTMLElement {
    const mark = kind === 'removed' ? 'del' : 'ins'
    const all = [...tokens(pieces.join(''))]
    const cell = make('td', { class: kind === '' ? 'text' : `text ${kind}` })
    for (const [i, piece] of pieces.entries()) {
      const parts = taken(all, piece.length).map(({ text, kind: token }) =>
        token === undefined ? text : make('span', { class: `tok-${token}` }, text),
      )
      if (i % 2 === 1) cell.append(make(mark, {}, ...parts))
      else cell.append(...parts)
    }
    return cell
  }
}

/** Takes so many characters from the front of tokens, cutting the last one. */
function taken(tokens: Token[], length: number): readonly Token[] {
  const out: Token[] = []
  for (let left = length; left > 0 && tokens.length > 0; ) {
    const [{ text, kind }] = tokens as [Token]
    out.push({ text: text.slice(0, left), kind })
    if (text.length > left) tokens[0] = { text: text.slice(left), kind }
    else tokens.shift()
    left -= Math.min(left, text.length)
  }
  return out
}

function plain({ pieces }: PageLine): string {
  return pieces.join('')
}

function number(line: PageLine | undefined): HTMLElement {
  return make('td', { class: 'number' }, line === undefined ? '' : String(line.number))
}
