// The HTML report without its script: the run at a glance, why each transform is there, and each file's changes as text.

import type { Tried, TriedImage } from '../rewrite/tried.ts'
import { counted } from './counted.ts'
import { type GlanceGroup, namesBehind } from './glance.ts'
import { entities, html } from './markup.ts'
import type { PageFile, PageHunk, PageLine, PageProof, PageRun } from './page.ts'
import { figuresOf, megabytes } from './tried.ts'
import { unifiedOf } from './unified.ts'

/** So many characters a line's number takes. */
const NUMBER = 4

/** A file below its name. @param open whether it is seen without a click */
export function plainFile(file: PageFile, open: boolean): string {
  const { path, status, reason, tried, hunks, notes, hidden = [] } = file
  const sums = [
    ...(reason === undefined ? [] : [status]),
    ...(hunks.length > 0 ? [`${counted(hunks.length, 'change')} by ${namesBehind(file).join(', ')}`] : []),
    ...(notes.length > 0 ? [counted(notes.length, 'note')] : []),
    ...(hidden.length > 0 ? [`${hidden.length} hidden`] : []),
  ]
  return element('details', open ? { class: 'file', open: '' } : { class: 'file' }, [
    element('summary', {}, [element('code', {}, pathOf(path)), ' ', element('small', {}, text(sums.join(', ')))]),
    ...(reason === undefined ? [] : [element('p', { class: 'reason' }, text(`${status}: ${reason}`))]),
    ...(tried === undefined ? [] : [triedOf(tried)]),
    ...hunks.map((hunk, i) => hunkOf(hunk, i + 1, hunks.length)),
    ...listOf(
      'Left alone, and why',
      notes.map(({ transform, line, reason: why }) => `line ${line}: ${code(transform)} ${text(why)}`),
    ),
    ...listOf('Hidden, as these are unsafe', hidden.map(code)),
  ])
}

/** The run as a whole. */
export function plainRun(run: PageRun, groups: readonly GlanceGroup[]): string {
  const silent = run.silent > 0 ? ` ${counted(run.silent, 'file')} not listed: nothing to say.` : ''
  const explained = run.transforms.map(explanationOf)
  return [
    element('h1', {}, 'dockershift'),
    element('p', {}, text(`${run.headline}.${silent} By dockershift ${run.version}.`)),
    ...(groups.length === 0
      ? [element('p', { class: 'nothing' }, 'Nothing would change.')]
      : [element('h2', {}, 'Overview'), element('div', { class: 'groups' }, groups.map(groupOf))]),
    ...proofsOf(run.proofs ?? []),
    ...(explained.length === 0 ? [] : [element('h2', {}, 'Why'), ...explained]),
    ...(groups.length === 0 ? [] : [element('h2', {}, 'Files')]),
  ].join('\n')
}

/** An element of HTML that stands already. */
function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly string[],
): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${html(value)}"`)
  return `<${tag}${given.join('')}>${[content].flat().join('')}</${tag}>`
}

const text = html

function code(words: string): string {
  return element('code', {}, text(words))
}

/** A path that breaks at its slashes, where it breaks. */
function pathOf(path: string): string {
  return path.split('/').map(text).join('<wbr>/')
}

function listOf(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return []
  const list = items.map((item) => element('li', {}, item))
  return [element('h3', {}, text(title)), element('ul', { class: 'notes' }, list)]
}

/** A change as a unified diff, each line with its number and, where they are not all of the same, with its transforms. */
function hunkOf({ behind, rows }: PageHunk, place: number, of: number): string {
  const lines = unifiedOf(rows)
  const changed = lines.flatMap(({ sign, before, after }) => (sign === ' ' ? [] : [(before ?? after)!]))
  const mixed = changed.some(({ by = [] }) => by.length < behind.length)
  const shown = lines.map(({ sign, before, after }) => {
    const line = (after ?? before)!
    const head = `${String(line.number).padStart(NUMBER)} ${sign}`
    if (sign === ' ') return lineOf({}, head + entities(line.pieces.join('')))
    const marks = mixed ? `  ${element('small', {}, text(`<- ${marksOf(line, behind)}`))}` : ''
    return lineOf({ class: sign === '-' ? 'removed' : 'added' }, `${head}${wordsOf(line)}${marks}`)
  })
  const names = behind.map((name) => element('a', { href: `#why-${name}` }, text(name))).join(', ')
  return element('h3', {}, `Change ${place} of ${of}: ${names}`) + element('pre', {}, shown)
}

/** A line of its own with the page's style and without it; and, with it, copied as one: a line's end in it would be copied too. */
function lineOf(attributes: Readonly<Record<string, string>>, content: string): string {
  return `${element('span', attributes, content)}<br>`
}

/** A line, with the words in it that differ. */
function wordsOf({ pieces }: PageLine): string {
  return pieces.map((piece, i) => (i % 2 === 1 ? element('b', {}, entities(piece)) : entities(piece))).join('')
}

function marksOf({ by = [] }: PageLine, behind: readonly string[]): string {
  return by.map((place) => behind[place]).join(', ')
}

function groupOf({ by, title, rows, more }: GlanceGroup): string {
  const most = Math.max(...rows.map(({ count }) => count))
  const items = rows.map(({ key, count, promise }) => {
    const label = by === 'transform' ? element('a', { href: `#why-${key}` }, text(key)) : text(key)
    const promised = promise === undefined ? '' : ` ${element('span', { class: `promise ${promise}` }, promise)}`
    const cells = [
      element('span', { class: 'label' }, label + promised),
      ' ',
      element('span', { class: 'count' }, String(count)),
      ' ',
      barOf(count / most),
    ]
    return element('li', {}, element('div', { class: 'bar' }, cells))
  })
  const rest = more > 0 ? element('p', { class: 'faint' }, `and ${more} more`) : ''
  return element('section', { class: 'bars' }, [element('h3', {}, text(title)), element('ul', {}, items), rest])
}

/** Drawn as SVG: its sizes are attributes, where the page's policy allows no style of an element's own. */
function barOf(share: number): string {
  const rect = element('rect', { width: String(Math.round(share * 1000) / 10), height: '4' }, '')
  const box = { viewBox: '0 0 100 4', preserveAspectRatio: 'none', width: '160', height: '5', 'aria-hidden': 'true' }
  return element('svg', { class: 'track', ...box }, rect)
}

function explanationOf({ name, summary, safety, why, references }: PageRun['transforms'][number]): string {
  const paragraphs = why.split(/\n{2,}/).map(withCode)
  const refuse = `To refuse it: in a run ${code(`--exclude ${name}`)}, for one instruction ${code(`# dockershift ignore=${name}`)} above it, for good ${code(`"transforms": { "${name}": "off" }`)} in a configuration.`
  return element('details', { class: 'why' }, [
    element('summary', {}, `${code(name)} ${element('span', { class: `promise ${safety}` }, safety)} ${text(summary)}`),
    // A link to what is inside of it opens it.
    ...paragraphs.map((paragraph, i) => element('p', i === 0 ? { id: `why-${name}` } : {}, paragraph)),
    element(
      'ul',
      {},
      references.map((address) => element('li', {}, linkOf(address))),
    ),
    element('p', { class: 'faint' }, refuse),
  ])
}

/** The one mark-up that the reasons use: code between backticks. */
function withCode(paragraph: string): string {
  const parts = paragraph.replaceAll('\n', ' ').split('`')
  return parts.map((part, i) => (i % 2 === 1 ? code(part) : text(part))).join('')
}

function linkOf(address: string): string {
  return /^https?:/.test(address) ? element('a', { href: address, rel: 'noreferrer' }, text(address)) : text(address)
}

/** What verify measured. */
function proofsOf(proofs: readonly PageProof[]): readonly string[] {
  if (proofs.length === 0) return []
  const parts = proofs.map(({ path, verdict, figures = [], layers }) => {
    const rows = figures.map(({ name, shown }) => [name, shown])
    const sides = layers === undefined ? [] : [['Before', layers.before] as const, ['After', layers.after] as const]
    return element('section', { class: 'proof' }, [
      element('h4', {}, pathOf(path)),
      element('p', {}, text(verdict)),
      ...(rows.length === 0 ? [] : [tableOf(rows)]),
      ...sides.map(([title, all]) =>
        layersOf(
          title,
          all.map(({ name, shown }) => `${text(shown)} ${code(name)}`),
        ),
      ),
    ])
  })
  return [element('h3', {}, 'Images before and after'), ...parts]
}

/** What builds said of a file. */
function triedOf(tried: Tried): string {
  const { before, after, reason, dropped, doubt } = tried
  const images = before === undefined || after === undefined ? [] : [imageOf('Before', before), imageOf('After', after)]
  const left = dropped.map(({ transform, lines: [line = 1], reason: why, output }) => {
    const said = output === '' ? '' : element('pre', {}, entities(output))
    return `line ${line}: ${code(transform)} ${text(why)}${said}`
  })
  return element('section', { class: 'tried' }, [
    element('h3', {}, 'Proved by builds'),
    element('p', {}, text(`${reason} · ${counted(tried.builds, 'build')} · ${tried.engine}`)),
    ...(doubt === undefined ? [] : [element('p', { class: 'reason' }, text(`Not compared: ${doubt}`))]),
    ...(images.length === 0
      ? []
      : [tableOf(figuresOf(tried).map(({ what, before: old, after: now }) => [what, `${old} → ${now}`])), ...images]),
    ...listOf('Tried, and left out', left),
  ])
}

function imageOf(title: string, { bytes, wastedBytes, layers }: TriedImage): string {
  const waste = wastedBytes === 0 ? '' : `, ${megabytes(wastedBytes)} of it wasted`
  const items = layers.map((layer) => {
    const wasted = layer.wastedBytes > 0 ? `, ${megabytes(layer.wastedBytes)} wasted` : ''
    return `${text(megabytes(layer.bytes) + wasted)} ${code(layer.instruction || 'base image')}`
  })
  return layersOf(`${title}: ${megabytes(bytes)}${waste}`, items)
}

function layersOf(title: string, items: readonly string[]): string {
  return element('details', {}, [
    element('summary', {}, text(title)),
    element(
      'ol',
      {},
      items.map((item) => element('li', {}, item)),
    ),
  ])
}

/** Rows of two cells, the first of which says what the second is. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(([head = '', cell = '']) =>
    element('tr', {}, [element('th', { scope: 'row' }, text(head)), ' ', element('td', {}, text(cell))]),
  )
  return element('table', { class: 'figures' }, element('tbody', {}, lines))
}
