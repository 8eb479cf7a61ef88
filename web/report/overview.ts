// The run at a glance: what would change and what not, as bars that filter.

import { counted } from '../../src/report/counted.ts'
import { Glance } from '../../src/report/glance.ts'
import type { PageFile, PageLayer, PageProof, PageRun } from '../../src/report/page.ts'
import { type Bar, bars } from '../bars.ts'
import { make, pathOf } from '../elements.ts'
import type { Filters } from './filters.ts'

interface Given {
  readonly run: PageRun
  readonly files: readonly PageFile[]
  /** Those that the filters leave: what is counted. */
  readonly shown: readonly PageFile[]
  readonly filters: Filters
  readonly choose: (some: Partial<Filters>) => void
}

export function overview({ run, files, shown, filters, choose }: Given): readonly HTMLElement[] {
  const glance = new Glance(new Map(run.transforms.map((transform) => [transform.name, transform])))
  for (const file of shown) glance.add(file)
  /** A group of bars by one of the filters; pressing a bar that is chosen takes it away. */
  const groups = glance.groups().map(({ by, title, rows, more }) => {
    const all = rows.map((row): Bar => ({ ...row, label: row.key, isChosen: filters[by] === row.key }))
    const element = bars(title, all, (key) => choose({ [by]: filters[by] === key ? '' : key }))
    if (more > 0) element.append(make('p', { class: 'faint' }, `and ${more} more`))
    return element
  })
  const rest =
    shown.length === files.length && run.silent > 0 ? ` ${counted(run.silent, 'file')} not listed: nothing to say.` : ''
  return [
    make('h2', {}, 'Overview'),
    make(
      'p',
      { class: 'faint' },
      `${run.headline}.${rest} Each bar counts files, and shows them alone when it is pressed.`,
    ),
    make('div', { class: 'groups' }, ...groups),
    ...proofsOf(run.proofs ?? []),
  ]
}

/** What verify measured: each figure before and after, one bar above the other. */
function proofsOf(proofs: readonly PageProof[]): readonly HTMLElement[] {
  if (proofs.length === 0) return []
  const parts = proofs.map(({ path, verdict, figures = [], layers }) => {
    const rows = figures.map(({ name, before, after, shown }) => {
      const picture = make(
        'td',
        { class: 'picture' },
        make('span', { class: 'before' }),
        make('span', { class: 'after' }),
      )
      const most = Math.max(before, after, Number.MIN_VALUE)
      picture.style.setProperty('--before', String(before / most))
      picture.style.setProperty('--after', String(after / most))
      return make('tr', {}, make('th', { scope: 'row' }, name), picture, make('td', {}, shown))
    })
    return make(
      'section',
      { class: 'proof' },
      make('h4', {}, ...pathOf(path)),
      make('p', {}, verdict),
      ...(rows.length === 0 ? [] : [make('table', { class: 'figures' }, make('tbody', {}, ...rows))]),
      ...(layers === undefined ? [] : [layersOf(layers)]),
    )
  })
  return [make('h3', {}, 'Images before and after'), ...parts]
}

/** The layers of both images by instruction, beside each other and on one scale. */
function layersOf({ before, after }: NonNullable<PageProof['layers']>): HTMLElement {
  const most = Math.max(1, ...[...before, ...after].map(({ bytes }) => bytes))
  const side = (title: string, layers: readonly PageLayer[]): HTMLElement => {
    const rows = layers.map(
      ({ name, bytes, shown }): Bar => ({ key: '', label: name, count: bytes, shown, isChosen: false }),
    )
    return bars(title, rows, undefined, most)
  }
  return make(
    'details',
    { class: 'layers', open: '' },
    make('summary', {}, 'Layers by instruction'),
    make('div', { class: 'sides' }, side('Before', before), side('After', after)),
  )
}
