// The HTML report in the browser: a list of files, the changes of one side by side, filters, and keys for all of it.

import { counted } from '../../src/report/counted.ts'
import type { PageFile, PageRun } from '../../src/report/page.ts'
import { make } from '../elements.ts'
import { hunkOf } from '../hunks.ts'
import { pictureOf } from './picture.ts'

const KEYS: readonly (readonly [keys: string, deed: string])[] = [
  ['j, ↓', 'next file'],
  ['k, ↑', 'previous file'],
  ['n', 'next change in the file'],
  ['p', 'previous change in the file'],
  ['/', 'search for a path'],
  ['x', 'clear search and filters'],
  ['d', 'dark or light'],
  ['?', 'these keys'],
]

const run = JSON.parse(document.querySelector('[data-run]')?.textContent ?? '{}') as PageRun
const files = [...document.querySelectorAll('[data-file]')].map((block) => JSON.parse(block.textContent) as PageFile)
const transforms = new Map(run.transforms.map((transform) => [transform.name, transform]))

const chosen = { search: '', transform: '', folder: '', safety: '' }
let shown: readonly PageFile[] = files
let current = 0
let hunk = -1

const search = control('input', { type: 'search', id: 'search', placeholder: 'Path' })
const byTransform = select('transform', 'All transforms', occurrences(files.flatMap((file) => namesIn(file))))
const byFolder = select('folder', 'All folders', occurrences(files.map(({ path }) => folderOf(path))))
const bySafety = select('safety', 'Safe and unsafe', [
  ['safe', 'safe'],
  ['unsafe', 'unsafe'],
])
const list = make('ul', { id: 'files' })
const count = make('p', { id: 'count', role: 'status' })
const main = make('main', { id: 'change', tabindex: '-1' })
const keys = make('dialog', { id: 'keys', 'aria-labelledby': 'keys-title' })

build()
filter()

function build(): void {
  const theme = make('button', { type: 'button', id: 'theme' }, 'Dark or light')
  theme.addEventListener('click', turn)
  const help = make('button', { type: 'button', id: 'help' }, 'Keys')
  help.addEventListener('click', () => keys.showModal())
  const close = make('button', { type: 'button' }, 'Close')
  close.addEventListener('click', () => keys.close())
  const rows = KEYS.map(([name, deed]) => make('tr', {}, make('th', { scope: 'row' }, name), make('td', {}, deed)))
  keys.append(make('h2', { id: 'keys-title' }, 'Keys'), make('table', {}, make('tbody', {}, ...rows)), close)
  const filters = make(
    'form',
    { role: 'search' },
    label('Search', search),
    label('Transform', byTransform),
    label('Folder', byFolder),
    label('Promise', bySafety),
  )
  filters.addEventListener('submit', (event) => event.preventDefault())
  filters.addEventListener('input', filter)
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, 'dockershift'),
      make('p', {}, `${run.headline} · ${run.version}`),
      make('div', { class: 'tools' }, help, theme),
    ),
    make('div', { class: 'columns' }, make('nav', { 'aria-label': 'Files' }, filters, count, list), main),
    keys,
  )
  document.addEventListener('keydown', press)
}

/** Shows the files that the filters leave. */
function filter(): void {
  chosen.search = search.value.toLowerCase()
  chosen.transform = byTransform.value
  chosen.folder = byFolder.value
  chosen.safety = bySafety.value
  shown = files.filter(
    (file) =>
      file.path.toLowerCase().includes(chosen.search) &&
      (chosen.transform === '' || namesIn(file).includes(chosen.transform)) &&
      (chosen.folder === '' || folderOf(file.path) === chosen.folder) &&
      (chosen.safety === '' || namesIn(file).some((name) => transforms.get(name)?.safety === chosen.safety)),
  )
  count.textContent = `${filesAmong(shown)} of ${counted(filesAmong(files), 'file')}`
  list.replaceChildren(
    ...shown.map((file, i) => {
      const button = make('button', { type: 'button', class: file.status }, make('span', { class: 'path' }, file.path))
      button.append(make('span', { class: 'sum' }, sumOf(file)))
      button.addEventListener('click', () => show(i))
      return make('li', {}, button)
    }),
  )
  show(0, false)
}

/** How many are files: a folder that was not entered is none. */
function filesAmong(all: readonly PageFile[]): number {
  return all.filter(({ isFolder }) => isFolder !== true).length
}

function sumOf({ status, hunks, notes }: PageFile): string {
  if (status === 'failed' || status === 'skipped') return status
  const parts = [counted(hunks.length, 'change'), ...(notes.length > 0 ? [counted(notes.length, 'note')] : [])]
  return parts.join(', ')
}

/** @param focus whether the reader asked for this file, and is to stand in it */
function show(place: number, focus = true): void {
  const file = shown[place]
  list.querySelector('[aria-current]')?.removeAttribute('aria-current')
  main.replaceChildren()
  current = place
  hunk = -1
  if (file === undefined) {
    main.append(
      make('p', { class: 'nothing' }, files.length === 0 ? 'Nothing would change.' : 'No file fits these filters.'),
    )
    return
  }
  const button = list.children[place]?.querySelector('button')
  button?.setAttribute('aria-current', 'true')
  if (focus) button?.scrollIntoView({ block: 'nearest' })
  main.append(make('h2', {}, file.path))
  if (file.reason !== undefined) main.append(make('p', { class: 'reason' }, `${file.status}: ${file.reason}`))
  if (file.tried !== undefined) main.append(pictureOf(file.tried))
  for (const [i, one] of file.hunks.entries()) main.append(hunkOf(one, i, file.hunks.length, transforms))
  if (file.notes.length > 0) {
    const lines = file.notes.map(({ transform, line, reason }) =>
      make('li', {}, make('span', { class: 'line' }, `line ${line}`), make('code', {}, transform), ` ${reason}`),
    )
    main.append(make('h3', {}, 'Left alone, and why'), make('ul', { class: 'notes' }, ...lines))
  }
  main.scrollTop = 0
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (event.key === 'Escape' && target === search) search.blur()
  if (keys.open || ['INPUT', 'SELECT', 'TEXTAREA'].includes(target.tagName)) return
  const deeds: Readonly<Record<string, () => void>> = {
    j: () => go(current + 1),
    k: () => go(current - 1),
    ArrowDown: () => go(current + 1),
    ArrowUp: () => go(current - 1),
    n: () => step(1),
    p: () => step(-1),
    '/': () => search.focus(),
    x: clear,
    d: turn,
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
  for (const one of [search, byTransform, byFolder, bySafety]) one.value = ''
  filter()
}

function turn(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const now = document.documentElement.dataset.theme ?? (dark ? 'dark' : 'light')
  document.documentElement.dataset.theme = now === 'dark' ? 'light' : 'dark'
}

function namesIn({ hunks, notes }: PageFile): readonly string[] {
  return hunks.length > 0 ? hunks.flatMap(({ behind }) => behind) : notes.map(({ transform }) => transform)
}

function folderOf(path: string): string {
  const [top = '', ...rest] = path.split('/')
  return rest.length === 0 ? './' : `${top}/`
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
  const element = control('select', { id })
  element.append(...[['', all] as const, ...options].map(([value, text]) => make('option', { value }, text)))
  return element
}

function label(text: string, element: HTMLElement): HTMLElement {
  return make('label', { for: element.id }, text, element)
}

function control<Tag extends 'input' | 'select'>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Tag] {
  return make(tag, attributes)
}
