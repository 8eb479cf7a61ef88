// The options of transforms as fields of a form.

import type { OptionsGiven } from '../../src/rewrite/options.ts'
import type { OptionSpec, OptionTable, Transform } from '../../src/transform/transform.ts'
import { make } from '../elements.ts'

/** Fields for the options of a transform; `undefined` for one without. */
export function optionFields({ name, options }: Transform): HTMLElement | undefined {
  const table: OptionTable = options ?? {}
  const rows = Object.entries(table).map(([option, spec]) => {
    const id = `o-${name}-${option}`
    return make('label', { for: id, title: spec.help }, option, fieldFor(id, `${name}.${option}`, spec))
  })
  if (rows.length === 0) return undefined
  return make('div', { class: 'options', role: 'group', 'aria-label': `Options of ${name}` }, ...rows)
}

function fieldFor(id: string, name: string, spec: OptionSpec): HTMLElement {
  if (spec.kind === 'text' && spec.choices !== undefined) {
    const options = spec.choices.map((value) =>
      make('option', value === spec.default ? { value, selected: '' } : { value }, value),
    )
    return make('select', { id, 'data-option': name }, ...options)
  }
  if (spec.kind === 'flag')
    return make('input', { id, 'data-option': name, type: 'checkbox', ...(spec.default ? { checked: '' } : {}) })
  const placeholder = spec.kind === 'map' ? 'key=value, …' : spec.kind === 'list' ? 'a, b' : String(spec.default)
  return make('input', { id, 'data-option': name, type: spec.kind === 'number' ? 'number' : 'text', placeholder })
}

/** What the fields below an element say; an empty one leaves an option as it is. */
export function optionsIn(form: HTMLElement, transforms: readonly Transform[]): OptionsGiven {
  const given: Record<string, Record<string, unknown>> = {}
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-option]')) {
    const [name = '', option = ''] = (field.dataset.option ?? '').split('.')
    const table: OptionTable = transforms.find((transform) => transform.name === name)?.options ?? {}
    const value = table[option] === undefined ? undefined : valueOf(field, table[option])
    if (value !== undefined) given[name] = { ...given[name], [option]: value }
  }
  return given
}

function valueOf(field: HTMLInputElement | HTMLSelectElement, spec: OptionSpec): unknown {
  if (spec.kind === 'flag') return (field as HTMLInputElement).checked
  const text = field.value.trim()
  if (text === '') return undefined
  const parts = text.split(',').map((part) => part.trim())
  switch (spec.kind) {
    case 'number':
      return Number(text)
    case 'list':
      return parts
    case 'map':
      return Object.fromEntries(
        parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
      )
    default:
      return text
  }
}
