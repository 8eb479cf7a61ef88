// The playground: the same core in the browser. Paste a Dockerfile, choose transforms, see what becomes of it and why.
//
// Nothing leaves the page: the text lives in the address behind `#`, which a browser sends to nobody.

import './buffer.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { BUILDERS } from '../../src/knowledge/builders/builders.ts'
import { pageFile } from '../../src/report/page.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import type { Transform } from '../../src/transform/transform.ts'
import { transforms } from '../../transforms/index.ts'
import { button, make } from '../elements.ts'
import { hunkOf, type Layout, layoutFor, onRoom } from '../hunks.ts'
import { notesOf } from '../notes.ts'
import { themeButton } from '../theme.ts'
import { chosenFiles, type Dropped, droppedFiles, loaded } from './context.ts'
import { editor } from './editor.ts'
import { EXAMPLES } from './example.ts'
import { readLink, type Shared, writeLink } from './link.ts'
import { fieldsIn, optionFields, optionsIn, setFields } from './options.ts'

/** So long after the last key the result is made anew, in milliseconds. */
const PAUSE = 120

const NO_FOLDER = 'None: transforms that need one leave the file alone.'

const byName = new Map(transforms.map((transform) => [transform.name, transform]))
const text = editor(soon)
const builder = make('select', { id: 'builder' }, ...BUILDERS.map((name) => make('option', { value: name }, name)))
const boxes = new Map(transforms.map((transform) => [transform.name, box(transform)]))
const form = make('form', { id: 'choice' })
const out = make('div', { id: 'result', tabindex: '-1' })
const state = make('p', { id: 'state', role: 'status' })
const copied = make('span', { id: 'copied', role: 'status' })
const examples = make(
  'select',
  { id: 'examples', 'aria-label': 'Example' },
  ...['Examples', ...EXAMPLES.map(({ name }) => name)].map((name) => make('option', {}, name)),
)
const folder = make('input', { id: 'folder', type: 'file', webkitdirectory: '', multiple: '' })
const folderState = make('p', { id: 'folder-state', class: 'faint', role: 'status' }, NO_FOLDER)
const forget = button({ id: 'forget', hidden: '' }, 'Forget the folder', () => take(undefined))
const layoutButton = button({ id: 'layout', class: 'wide' }, '', () => {
  layout = layout === 'split' ? 'unified' : 'split'
  show()
})
let context: BuildContext | undefined
/** Beside the editor there is seldom room for two columns. */
let layout: Layout = 'unified'
let after = ''
let turns = 0
let waiting: ReturnType<typeof setTimeout> | undefined

build()
void restore()
addEventListener('hashchange', () => void restore())

function build(): void {
  const tools = [
    button({ id: 'safe' }, 'Safe ones', () => choose(({ safety }) => safety === 'safe')),
    button({ id: 'recommended' }, 'Recommended', () => choose(({ recommended }) => recommended)),
    button({ id: 'all' }, 'All', () => choose(() => true)),
    button({ id: 'none' }, 'None', () => choose(() => false)),
  ]
  const groups = (['safe', 'unsafe'] as const).map((safety) =>
    make(
      'fieldset',
      {},
      make('legend', {}, safety === 'safe' ? 'Safe' : 'Unsafe: the image may change'),
      ...transforms.filter((transform) => transform.safety === safety).flatMap(labelled),
    ),
  )
  form.append(
    make('div', { class: 'tools' }, ...tools),
    make('label', { for: 'builder' }, 'Builder', builder),
    make(
      'fieldset',
      { id: 'context' },
      make('legend', {}, 'Build context'),
      make('label', { for: 'folder' }, 'Choose a small folder, or drop one here', folder),
      folderState,
      forget,
    ),
    ...groups,
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', soon)
  folder.addEventListener('change', () => {
    if (folder.files !== null && folder.files.length > 0) void takeFolder(chosenFiles(folder.files))
  })
  examples.addEventListener('change', () => {
    const example = EXAMPLES.find(({ name }) => name === examples.value)
    if (example !== undefined) text.text = example.text
    examples.selectedIndex = 0
  })
  // A folder may be dropped anywhere; without this the browser would leave for it.
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    if (event.dataTransfer !== null) void droppedFiles(event.dataTransfer.items).then(takeFolder)
  })
  onRoom(show)
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, 'dockershift playground'),
      make('p', {}, 'Runs in this page alone; nothing is sent anywhere.'),
      make('div', { class: 'tools' }, layoutButton, themeButton().element),
    ),
    make(
      'main',
      { class: 'playground' },
      make(
        'section',
        { class: 'input', 'aria-label': 'What you have' },
        make('div', { class: 'head' }, make('h2', {}, 'Dockerfile'), examples),
        text.element,
      ),
      make(
        'section',
        { class: 'output', 'aria-label': 'What comes of it' },
        make(
          'div',
          { class: 'head' },
          make('h2', {}, 'Result'),
          button({ id: 'copy' }, 'Copy', () => void copy(after, 'The result is copied.')),
          button(
            { id: 'link' },
            'Copy a link',
            () => void copy(location.href, 'The link is copied. It holds the text.'),
          ),
          copied,
        ),
        state,
        out,
      ),
      make('nav', { 'aria-label': 'Transforms' }, make('h2', {}, 'Transforms'), form),
    ),
  )
}

async function takeFolder(files: readonly Dropped[]): Promise<void> {
  folderState.textContent = 'Reading…'
  const found = await loaded(files)
  if ('reason' in found) take(undefined, found.reason)
  else take(found.context, `${found.files} files. They stay in this page.`)
}

function take(found: BuildContext | undefined, words = NO_FOLDER): void {
  context = found
  folderState.textContent = words
  forget.hidden = found === undefined
  if (found === undefined) folder.value = ''
  show()
}

function box({ name, safety }: Transform): HTMLInputElement {
  const input = make('input', { type: 'checkbox', id: `t-${name}`, name })
  input.checked = safety === 'safe'
  return input
}

function labelled(transform: Transform): readonly HTMLElement[] {
  const { name, summary, aims } = transform
  const title = `${summary} (${aims.join(', ')})`
  const label = make('label', { class: 'check', for: `t-${name}`, title }, boxes.get(name)!, name)
  const fields = optionFields(transform)
  return fields === undefined ? [label] : [label, fields]
}

function choose(wanted: (transform: Transform) => boolean): void {
  for (const [name, input] of boxes) input.checked = wanted(byName.get(name)!)
  soon()
}

/** What a link brought, else the example. */
async function restore(): Promise<void> {
  const shared = await readLink(location.hash)
  if (shared === undefined && text.text !== '') return
  text.text = shared?.text ?? EXAMPLES[0].text
  builder.value = shared?.builder ?? BUILDERS[0]!
  setFields(form, shared?.options ?? {})
  for (const [name, input] of boxes)
    input.checked = shared?.transforms.includes(name) ?? byName.get(name)!.safety === 'safe'
  show()
}

function soon(): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    show()
    void remember()
  }, PAUSE)
}

async function remember(): Promise<void> {
  const shared: Shared = {
    text: text.text,
    transforms: chosen().map(({ name }) => name),
    builder: builder.value,
    options: fieldsIn(form),
  }
  const turn = ++turns
  const link = await writeLink(shared)
  // The last one to begin wins, however long an earlier one takes.
  if (turn === turns) history.replaceState(null, '', link)
}

function chosen(): readonly Transform[] {
  return transforms.filter(({ name }) => boxes.get(name)?.checked === true)
}

function show(): void {
  const result = rewrite('Dockerfile', text.text, {
    transforms: chosen(),
    builder: BUILDERS.find((name) => name === builder.value),
    files: context,
    given: optionsIn(form, transforms),
    generated: true,
  })
  const now = layoutFor(layout)
  layoutButton.textContent = now === 'split' ? 'Unified' : 'Side by side'
  const file = pageFile(result)
  after = result.status === 'changed' ? result.after : text.text
  out.replaceChildren()
  if (result.status === 'failed' || result.status === 'skipped') {
    state.textContent = result.status === 'failed' ? 'No builder takes this.' : 'Left alone as a whole.'
    out.append(make('p', { class: 'reason' }, file?.reason ?? result.reason))
    return
  }
  const steps = new Set(result.steps.map(({ transform }) => transform))
  state.textContent = result.status === 'unchanged' ? 'Nothing would change.' : `Changed by ${[...steps].join(', ')}.`
  const hunks = file?.hunks ?? []
  for (const [i, hunk] of hunks.entries()) out.append(hunkOf(hunk, { place: i, of: hunks.length, layout: now }, byName))
  out.append(...notesOf(result.notes))
}

async function copy(value: string, done: string): Promise<void> {
  await remember()
  try {
    await navigator.clipboard.writeText(value === '' ? location.href : value)
    copied.textContent = done
  } catch {
    copied.textContent = 'This browser does not let the page copy.'
  }
}
