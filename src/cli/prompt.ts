// Asks a person about one change, in the terminal.

import type { Readable, Writable } from 'node:stream'
import expand from '@inquirer/expand'
import input from '@inquirer/input'
import { changeShown } from '../report/diffs.ts'
import type { Target } from '../report/reporter.ts'
import { visible } from '../report/visible.ts'
import type { OptionsGiven } from '../rewrite/options.ts'
import type { About, OptionTable } from '../transform/transform.ts'
import type { Asked, Reply } from './interactive.ts'
import { readSets, UserError } from './options.ts'

/** Where it is shown, asked and answered. */
interface Terminal {
  readonly stdin: Readable
  readonly stderr: Writable
}

export async function askInTerminal(asked: Asked, target: Target, terminal: Terminal): Promise<Reply> {
  const { transform, path, place, of } = asked
  const options: OptionTable = transform.options ?? {}
  terminal.stderr.write(`\n${target.colors.bold(visible(path))}\n${changeShown(asked.hunk, target)}\n`)
  try {
    const message = `${transform.name} (${place}/${of}): ${transform.summary}?`
    const reply = await expand({ message, choices: choicesFor(transform.name, options) }, streams(terminal))
    return reply === 'edit' ? { set: await edited(transform, options, terminal) } : reply
  } catch (error) {
    // Ctrl-C, or an end of the input: what was taken is kept.
    if (error instanceof Error && error.name === 'ExitPromptError') return 'quit'
    throw error
  }
}

function streams({ stdin, stderr }: Terminal): { readonly input: Readable; readonly output: Writable } {
  return { input: stdin, output: stderr }
}

interface Choice {
  readonly key: 'y' | 'n' | 'a' | 'v' | 'e' | 'q'
  readonly name: string
  readonly value: Exclude<Reply, object> | 'edit'
}

function choicesFor(name: string, options: OptionTable): readonly Choice[] {
  const edit: Choice = { key: 'e', name: `edit the options of ${name}`, value: 'edit' }
  return [
    { key: 'y', name: 'yes, make this change', value: 'yes' },
    { key: 'n', name: 'no, not this one', value: 'no' },
    { key: 'a', name: `all of ${name}, in all files`, value: 'all' },
    { key: 'v', name: `never ${name} here: write an ignore comment`, value: 'never' },
    ...(Object.keys(options).length > 0 ? [edit] : []),
    { key: 'q', name: 'quit: keep what was taken, change nothing more', value: 'quit' },
  ]
}

async function edited(
  transform: About<OptionTable>,
  options: OptionTable,
  terminal: Terminal,
): Promise<Readonly<Record<string, unknown>>> {
  const { name } = transform
  let given: OptionsGiven = {}
  for (const [option, { help }] of Object.entries(options)) {
    const read = (value: string): OptionsGiven => readSets([`${name}.${option}=${value}`], [transform])
    const message = `${option} (${help}), empty to leave it:`
    const validate = (text: string): string | true => (text === '' ? true : (problem(() => read(text)) ?? true))
    const value = await input({ message, validate }, streams(terminal))
    if (value !== '') given = { [name]: { ...given[name], ...read(value)[name] } }
  }
  return given[name] ?? {}
}

/** What is wrong with an answer, in words. */
function problem(read: () => unknown): string | undefined {
  try {
    read()
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
}
