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
  for (const field of fieldsOf(form)) {
    const [name = '', option = ''] = (field.dataset.option ?? '').split('.')
    const table: OptionTable = transforms.find((transform) => transform.name === name)?.options ?? {}
    const value = table[option] === undefined ? undefined : valueOf(field, table[option])
    if (value !== undefined) given[name] = { ...given[name], [option]: value }
  }
  return given
}

/** What stands in the fields that are not as they were at first, by `NAME.OPTION`. */
export function fieldsIn(form: HTMLElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fieldsOf(form)
      .filter((field) => textOf(field) !== firstOf(field))
      .map((field) => [field.dataset.option ?? '', textOf(field)]),
  )
}

/** Puts into each field what a link says, and into the others what stood there at first. */
export function setFields(form: HTMLElement, fields: Readonly<Record<string, string>>): void {
  for (const field of fieldsOf(form)) {
    const text = fields[field.dataset.option ?? ''] ?? firstOf(field)
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = text === 'true'
    else field.value = text
  }
}

type Field = HTMLInputElement | HTMLSelectElement

function fieldsOf(form: HTMLElement): readonly Field[] {
  return [...form.querySelectorAll<Field>('[data-option]')]
}

function textOf(field: Field): string {
  return field instanceof HTMLInputElement && field.type === 'checkbox' ? String(field.checked) : field.value
}

function firstOf(field: Field): string {
  if (field instanceof HTMLSelectElement)
    return [...field.options].find(({ defaultSelected }) => defaultSelected)?.value ?? ''
  return field.type === 'checkbox' ? String(field.defaultChecked) : field.defaultValue
}

function valueOf(field: Field, spec: OptionSpec): unknown {
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
