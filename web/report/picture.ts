// The picture of an image before and after: its layers as bars by instruction, what is wasted of them, and what saves it.

import { counted } from '../../src/report/counted.ts'
import { figuresOf, megabytes } from '../../src/report/tried.ts'
import type { Tried, TriedImage, TriedLayer } from '../../src/rewrite/tried.ts'
import { make } from '../elements.ts'

/** Layers smaller than this part of the larger image are shown together. */
const LEAST_SHOWN = 0.002

export function pictureOf(tried: Tried): HTMLElement {
  const { before, after, reason, dropped, doubt } = tried
  const section = make('section', { class: 'tried', 'aria-label': 'Images before and after' })
  section.append(
    make('h3', {}, 'Proved by builds'),
    make('p', {}, `${reason} · ${counted(tried.builds, 'build')} · ${tried.engine}`),
  )
  if (doubt !== undefined) section.append(make('p', { class: 'reason' }, `Not compared: ${doubt}`))
  if (before !== undefined && after !== undefined) {
    const most = Math.max(before.bytes, after.bytes, 1)
    section.append(
      figures(tried),
      make('div', { class: 'images' }, layersOf('Before', before, most), layersOf('After', after, most)),
    )
  }
  if (dropped.length > 0) {
    const lines = dropped.map(({ transform, lines: [line = 1], reason: why, output }) => {
      const item = make(
        'li',
        {},
        make('span', { class: 'line' }, `line ${line}`),
        make('code', {}, transform),
        ` ${why}`,
      )
      if (output !== '') item.append(make('pre', { tabindex: '0' }, output))
      return item
    })
    section.append(make('h4', {}, 'Tried, and left out'), make('ul', { class: 'notes' }, ...lines))
  }
  return section
}

function figures(tried: Tried): HTMLElement {
  const rows = figuresOf(tried).map(({ what, before, after }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row', class: 'figure' }, what),
      make('td', { class: 'figure' }, before),
      make('td', { class: 'figure' }, after),
    ),
  )
  const head = make(
    'tr',
    {},
    make('td', {}),
    make('th', { scope: 'col', class: 'figure' }, 'before'),
    make('th', { scope: 'col', class: 'figure' }, 'after'),
  )
  return make('table', { class: 'figures' }, make('thead', {}, head), make('tbody', {}, ...rows))
}

/** @param most bytes that fill the width: the same for both images, so that bars can be compared */
function layersOf(title: string, { layers, bytes, wastedBytes }: TriedImage, most: number): HTMLElement {
  const shown = layers.filter((layer) => layer.bytes >= most * LEAST_SHOWN || layer.wastedBytes > 0)
  const rest = layers.filter((layer) => !shown.includes(layer))
  const items = shown.map((layer) => barOf(layer, most))
  if (rest.length > 0) {
    const sum = rest.reduce((total, layer) => total + layer.bytes, 0)
    items.push(barOf({ instruction: counted(rest.length, 'smaller layer'), bytes: sum, wastedBytes: 0 }, most))
  }
  const waste = wastedBytes === 0 ? '' : `, ${megabytes(wastedBytes)} of it wasted`
  return make(
    'div',
    { class: 'image' },
    make('h4', {}, `${title}: ${megabytes(bytes)}${waste}`),
    make('ol', { class: 'layer-list' }, ...items),
  )
}

function barOf({ instruction, bytes, wastedBytes, changedBy = [] }: TriedLayer, most: number): HTMLElement {
  const size = `${megabytes(bytes)}${wastedBytes > 0 ? `, ${megabytes(wastedBytes)} wasted` : ''}`
  // Drawn as SVG: its sizes are attributes, where the page's policy lets no style be set by a script's text.
  const bar = svg('svg', {
    class: 'layer-bar',
    viewBox: '0 0 100 4',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })
  const width = (part: number): string => String((100 * part) / most)
  bar.append(svg('rect', { class: 'ground', width: '100', height: '4' }))
  bar.append(svg('rect', { class: 'bytes', width: width(bytes), height: '4' }))
  if (wastedBytes > 0)
    bar.append(svg('rect', { class: 'wasted', x: width(bytes - wastedBytes), width: width(wastedBytes), height: '4' }))
  const item = make('li', { class: 'layer' }, make('code', { title: instruction }, instruction || 'base image'))
  item.append(make('span', { class: 'size' }, size), bar)
  if (changedBy.length > 0) item.append(make('span', { class: 'saves' }, `changed by ${changedBy.join(', ')}`))
  return item
}

function svg(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
