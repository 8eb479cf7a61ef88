// The HTML report in the browser: an overview whose bars filter, a list of files, the changes of one, and keys for all of it.

import { counted } from '../../src/report/counted.ts'
import type { PageFile, PageRun } from '../../src/report/page.ts'
import { button, make, pathOf } from '../elements.ts'
import { hunkOf, isNarrow, type Layout, layoutFor, onRoom } from '../hunks.ts'
import { notesOf } from '../notes.ts'
import { themeButton } from '../theme.ts'
import { EVERYTHING, type Filters, fits, folderOf, namesIn } from './filters.ts'
import { overview } from './overview.ts'
import { pictureOf } from './picture.ts'

const KEYS: readonly (readonly [keys: string, deed: string])[] = [
  ['j, ↓', 'next file'],
  ['k, ↑', 'previous file'],
  ['n', 'next change in the file'],
  ['p', 'previous change in the file'],
  ['o', 'overview'],
  ['u', 'unified or side by side'],
  ['/', 'search for a path'],
  ['x', 'clear search and filters'],
  ['d', 'dark or light'],
  ['?', 'these keys'],
]

const run = JSON.parse(document.querySelector('[data-run]')?.textContent ?? '{}') as PageRun
const files = [...document.querySelectorAll('[data-file]')].map((block) => JSON.parse(block.textContent) as PageFile)
const transforms = new Map(run.transforms.map((transform) => [transform.name, transform]))
// What is read without a script.
document.querySelector('#plain')?.remove()

let filters: Filters = EVERYTHING
let shown: readonly PageFile[] = files
/** The file that is looked at; `undefined`: the overview. */
let current: number | undefined
let hunk = -1
let layout: Layout = 'split'

const search = make('input', { type: 'search', id: 'search', placeholder: 'Path' })
const byTransform = select(
  'transform',
  'All transforms',
  occurrences(files.flatMap((file) => [...new Set(namesIn(file))])),
)
const byFolder = select('folder', 'All folders', occurrences(files.map(({ path }) => folderOf(path))))
const bySafety = select('safety', 'Safe and unsafe', [
  ['safe', 'safe'],
  ['unsafe', 'unsafe'],
])
const list = make('ul', { id: 'files' })
const count = make('p', { id: 'count', role: 'status' })
const chips = make('div', { id: 'chips' })
const main = make('main', { id: 'change', tabindex: '-1' })
const keys = make('dialog', { id: 'keys', 'aria-labelledby': 'keys-title' })
const theme = themeButton()
const layoutButton = button({ id: 'layout', class: 'wide' }, '', turnLayout)
const overviewButton = button({ id: 'overview' }, 'Overview', () => show(undefined))

build()
apply()

function build(): void {
  const rows = KEYS.map(([name, deed]) => make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, deed)))
  keys.append(
    make('h2', { id: 'keys-title' }, 'Keys'),
    make('table', {}, make('tbody', {}, ...rows)),
    button({}, 'Close', () => keys.close()),
  )
  const form = make(
    'form',
    { role: 'search' },
    label('Search', search),
    label('Transform', byTransform),
    label('Folder', byFolder),
    label('Promise', bySafety),
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', () => {
    const [transform, folder, safety] = [byTransform.value, byFolder.value, bySafety.value]
    choose({ search: search.value.toLowerCase(), transform, folder, safety })
  })
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, 'dockershift'),
      make('p', {}, `${run.headline} · ${run.version}`),
      make(
        'div',
        { class: 'tools' },
        overviewButton,
        layoutButton,
        button({ id: 'help', class: 'wide' }, 'Keys', () => keys.showModal()),
        theme.element,
      ),
    ),
    make('div', { class: 'columns' }, make('nav', { 'aria-label': 'Files' }, form, chips, count, list), main),
    keys,
  )
  document.addEventListener('keydown', press)
  onRoom(() => show(current, false))
}

/** Filters by something else too, or not by it any more. */
function choose(some: Partial<Filters>): void {
  filters = { ...filters, ...some }
  apply()
}

/** Shows the files that the filters leave. */
function apply(): void {
  if (search.value.toLowerCase() !== filters.search) search.value = filters.search
  for (const [element, value] of [
    [byTransform, filters.transform],
    [byFolder, filters.folder],
    [bySafety, filters.safety],
  ] as const)
    element.value = value
  shown = files.filter((file) => fits(file, filters, transforms))
  count.textContent = `${filesAmong(shown)} of ${counted(filesAmong(files), 'file')}`
  chips.replaceChildren(...chipsOf())
  list.replaceChildren(...shown.map(item))
  show(undefined, false)
}

/** What is filtered by that no field above shows, each to be taken away, and a way back to everything. */
function chipsOf(): readonly HTMLElement[] {
  const own = (['status', 'aim', 'reason', 'hidden'] as const).filter((name) => filters[name] !== '')
  const isFiltered = Object.values(filters).some((value) => value !== '')
  return [
    ...own.map((name) =>
      button({ class: 'chip', 'aria-label': `Not by ${filters[name]} any more` }, `${filters[name]} ×`, () =>
        choose({ [name]: '' }),
      ),
    ),
    ...(isFiltered ? [clearButton('clear')] : []),
  ]
}

function clearButton(id: string): HTMLElement {
  return button({ id, class: 'chip' }, 'Clear search and filters', clear)
}

function item(file: PageFile, place: number): HTMLElement {
  const words = [make('span', { class: 'path' }, ...pathOf(file.path)), make('span', { class: 'sum' }, sumOf(file))]
  return make(
    'li',
    {},
    button({ class: file.status }, words, () => show(place)),
  )
}

/** How many are files: a folder that was not entered is none. */
function filesAmong(all: readonly PageFile[]): number {
  return all.filter(({ isFolder }) => isFolder !== true).length
}

function sumOf({ status, hunks, notes, hidden = [] }: PageFile): string {
  if (status === 'failed' || status === 'skipped') return status
  return [
    ...(hunks.length > 0 ? [counted(hunks.length, 'change')] : []),
    ...(notes.length > 0 ? [counted(notes.length, 'note')] : []),
    ...(hidden.length > 0 ? [`${hidden.length} hidden`] : []),
  ].join(', ')
}

/**
 * Shows a file, or the overview.
 *
 * @param focus whether the reader asked for it, and is to stand in it
 */
function show(place: number | undefined, focus = true): void {
  const file = place === undefined ? undefined : shown[place]
  list.querySelector('[aria-current]')?.removeAttribute('aria-current')
  current = file === undefined ? undefined : place
  hunk = -1
  document.body.dataset.view = file === undefined ? 'overview' : 'file'
  overviewButton.setAttribute('aria-pressed', String(file === undefined))
  const now = layoutFor(layout)
  layoutButton.textContent = now === 'split' ? 'Unified' : 'Side by side'
  layoutButton.title = `Show changes ${now === 'split' ? 'unified' : 'side by side'}`
  main.scrollTop = 0
  if (file === undefined) {
    main.replaceChildren(...whole())
    return
  }
  const chosen = list.children[place!]?.querySelector('button')
  chosen?.setAttribute('aria-current', 'true')
  if (focus) chosen?.scrollIntoView({ block: 'nearest' })
  main.replaceChildren(...pageOf(file, now))
  if (focus) scrollTo(0, 0)
}

/** All of the run: its counts, or that there is nothing to count. */
function whole(): readonly HTMLElement[] {
  if (files.length === 0) return [make('p', { class: 'nothing' }, 'Nothing would change.')]
  if (shown.length === 0)
    return [make('p', { class: 'nothing' }, 'No file fits these filters. '), clearButton('clear-all')]
  const chooseHere = (some: Partial<Filters>): void => {
    choose(some)
    // On a phone the files stand far below the bars.
    if (isNarrow()) count.scrollIntoView()
  }
  return overview({ run, files, shown, filters, choose: chooseHere })
}

function pageOf(file: PageFile, now: Layout): readonly HTMLElement[] {
  const { path, status, reason, tried, hunks, notes, hidden = [] } = file
  return [
    make('h2', {}, ...pathOf(path)),
    ...(reason === undefined ? [] : [make('p', { class: 'reason' }, `${status}: ${reason}`)]),
    ...(tried === undefined ? [] : [pictureOf(tried)]),
    ...hunks.map((one, i) => hunkOf(one, { place: i, of: hunks.length, layout: now }, transforms)),
    ...notesOf(notes),
    ...(hidden.length === 0
      ? []
      : [
          make('h3', {}, 'Hidden, as these are unsafe'),
          make('ul', { class: 'notes' }, ...hidden.map((name) => make('li', {}, make('code', {}, name)))),
        ]),
  ]
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (event.key === 'Escape' && target === search) search.blur()
  if (keys.open || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)) return
  const next = current === undefined ? 0 : current + 1
  const deeds: Readonly<Record<string, () => void>> = {
    j: () => go(next),
    ArrowDown: () => go(next),
    k: () => go((current ?? 0) - 1),
    ArrowUp: () => go((current ?? 0) - 1),
    n: () => step(1),
    p: () => step(-1),
    o: () => show(undefined),
    u: turnLayout,
    '/': () => search.focus(),
    x: clear,
    d: theme.turn,
    '?': () => keys.showModal(),
  }
  // In a change the arrows scroll.
  const scrolls = event.key.startsWith('Arrow') && target.closest('main') !== null
  const deed = deeds[event.key]
  if (deed === undefined || scrolls) return
  event.preventDefault()
  deed()
}

function go(place: number): void {
  if (shown.length > 0) show(Math.min(Math.max(place, 0), shown.length - 1))
}

function step(by: number): void {
  const hunks = [...main.querySelectorAll<HTMLElement>('.hunk')]
  hunk = Math.min(Math.max(hunk + by, 0), hunks.length - 1)
  hunks[hunk]?.scrollIntoView({ block: 'start' })
  hunks[hunk]?.focus({ preventScroll: true })
}

function clear(): void {
  filters = EVERYTHING
  apply()
}

function turnLayout(): void {
  layout = layout === 'split' ? 'unified' : 'split'
  show(current, false)
}

/** Each name with how often it occurs, for a list to choose from. */
function occurrences(names: readonly string[]): readonly (readonly [value: string, label: string])[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => [name, `${name} (${n})`])
}

function select(
  id: string,
  all: string,
  options: readonly (readonly [value: string, label: string])[],
): HTMLSelectElement {
  const entries = [['', all] as const, ...options]
  return make('select', { id }, ...entries.map(([value, text]) => make('option', { value }, text)))
}

function label(text: string, element: HTMLElement): HTMLElement {
  return make('label', { for: element.id }, text, element)
}
