// The playground: the same core in the browser. Paste a Dockerfile, choose transforms, see what becomes of it and why.
//
// Nothing leaves the page: the text lives in the address behind `#`, which a browser sends to nobody.

import './buffer.ts'
import { BUILDERS } from '../../src/knowledge/builders/builders.ts'
import { pageFile } from '../../src/report/page.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import type { Transform } from '../../src/transform/transform.ts'
import { transforms } from '../../transforms/index.ts'
import { make } from '../elements.ts'
import { hunkOf } from '../hunks.ts'
import { EXAMPLE } from './example.ts'
import { readLink, type Shared, writeLink } from './link.ts'

/** So long after the last key the result is made anew, in milliseconds. */
const PAUSE = 120

const byName = new Map(transforms.map((transform) => [transform.name, transform]))
const text = make('textarea', { id: 'text', spellcheck: 'false', autocomplete: 'off', wrap: 'off' })
const builder = make('select', { id: 'builder' }, ...BUILDERS.map((name) => make('option', { value: name }, name)))
const boxes = new Map(transforms.map((transform) => [transform.name, box(transform)]))
const out = make('section', { id: 'result', 'aria-label': 'What becomes of it', tabindex: '-1' })
const state = make('p', { id: 'state', role: 'status' })
const copied = make('span', { id: 'copied', role: 'status' })
let after = ''
let turns = 0
let waiting: ReturnType<typeof setTimeout> | undefined

build()
void restore()
addEventListener('hashchange', () => void restore())

function build(): void {
  const tools = [
    button('safe', 'Safe ones', () => choose(({ safety }) => safety === 'safe')),
    button('recommended', 'Recommended', () => choose(({ recommended }) => recommended)),
    button('all', 'All', () => choose(() => true)),
    button('none', 'None', () => choose(() => false)),
  ]
  const groups = (['safe', 'unsafe'] as const).map((safety) =>
    make(
      'fieldset',
      {},
      make('legend', {}, safety === 'safe' ? 'Safe' : 'Unsafe: the image may change'),
      ...transforms.filter((transform) => transform.safety === safety).map(({ name }) => labelled(name)),
    ),
  )
  const form = make(
    'form',
    { id: 'choice' },
    make('div', { class: 'tools' }, ...tools),
    make('label', { for: 'builder' }, 'Builder', builder),
    ...groups,
  )
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('input', soon)
  text.addEventListener('input', soon)
  document.body.append(
    make(
      'header',
      {},
      make('h1', {}, 'dockershift playground'),
      make('p', {}, 'Runs in this page alone; nothing is sent anywhere.'),
      make(
        'div',
        { class: 'tools' },
        copied,
        button('copy', 'Copy the result', () => void copy(after, 'The result is copied.')),
        button('link', 'Copy a link', () => void copy(location.href, 'The link is copied. It holds the text.')),
      ),
    ),
    make(
      'main',
      { class: 'playground' },
      make('nav', { 'aria-label': 'Transforms' }, form),
      make('div', { class: 'input' }, make('label', { for: 'text' }, 'Dockerfile'), text),
      make('div', { class: 'output' }, make('h2', {}, 'Result'), state, out),
    ),
  )
}

function button(id: string, label: string, deed: () => void): HTMLElement {
  const element = make('button', { type: 'button', id }, label)
  element.addEventListener('click', deed)
  return element
}

function box({ name, safety }: Transform): HTMLInputElement {
  const input = make('input', { type: 'checkbox', id: `t-${name}`, name })
  input.checked = safety === 'safe'
  return input
}

function labelled(name: string): HTMLElement {
  const { summary = '', aims = [] } = byName.get(name) ?? {}
  return make(
    'label',
    { class: 'check', for: `t-${name}`, title: `${summary} (${aims.join(', ')})` },
    boxes.get(name)!,
    name,
  )
}

function choose(wanted: (transform: Transform) => boolean): void {
  for (const [name, input] of boxes) input.checked = wanted(byName.get(name)!)
  soon()
}

/** What a link brought, else the example. */
async function restore(): Promise<void> {
  const shared = await readLink(location.hash)
  if (shared === undefined && text.value !== '') return
  text.value = shared?.text ?? EXAMPLE
  builder.value = shared?.builder ?? BUILDERS[0]!
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
  const shared: Shared = { text: text.value, transforms: chosen().map(({ name }) => name), builder: builder.value }
  const turn = ++turns
  const link = await writeLink(shared)
  // The last one to begin wins, however long an earlier one takes.
  if (turn === turns) history.replaceState(null, '', link)
}

function chosen(): readonly Transform[] {
  return transforms.filter(({ name }) => boxes.get(name)?.checked === true)
}

function show(): void {
  const result = rewrite('Dockerfile', text.value, {
    transforms: chosen(),
    builder: BUILDERS.find((name) => name === builder.value),
    generated: true,
  })
  const file = pageFile(result)
  after = result.status === 'changed' ? result.after : text.value
  out.replaceChildren()
  if (result.status === 'failed' || result.status === 'skipped') {
    state.textContent = result.status === 'failed' ? 'No builder takes this.' : 'Left alone as a whole.'
    out.append(make('p', { class: 'reason' }, file?.reason ?? result.reason))
    return
  }
  const steps = new Set(result.steps.map(({ transform }) => transform))
  state.textContent = result.status === 'unchanged' ? 'Nothing would change.' : `Changed by ${[...steps].join(', ')}.`
  const hunks = file?.hunks ?? []
  for (const [i, hunk] of hunks.entries()) out.append(hunkOf(hunk, i, hunks.length, byName))
  if (result.notes.length === 0) return
  const notes = result.notes.map(({ transform, line, reason }) =>
    make('li', {}, make('span', { class: 'line' }, `line ${line}`), make('code', {}, transform), ` ${reason}`),
  )
  out.append(make('h3', {}, 'Left alone, and why'), make('ul', { class: 'notes' }, ...notes))
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
