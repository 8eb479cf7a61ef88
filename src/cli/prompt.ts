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

/** @param where which of the files it is, where there are several */
export async function askInTerminal(asked: Asked, target: Target, terminal: Terminal, where = ''): Promise<Reply> {
  const { transform, path, place, of, hunk } = asked
  const { colors } = target
  const options: OptionTable = transform.options ?? {}
  const choices = choicesFor(asked, options)
  const legend = choices.map(({ key, short }) => `${key} ${short}`).join(' · ')
  terminal.stderr.write(
    `\n${colors.bold(visible(path))}${colors.dim(where)}\n${changeShown(hunk, target)}\n${colors.dim(`${legend} · h or ? what they mean`)}\n`,
  )
  try {
    const message = `${transform.name} (${place}/${of}): ${transform.summary}?`
    const ask = (expanded: boolean): Promise<Choice['value'] | 'help'> =>
      answer(terminal, (streams) => expand({ message, choices: [...choices, HELP], expanded }, streams))
    let reply = await ask(false)
    while (reply === 'help') reply = await ask(true)
    return reply === 'edit' ? { set: await edited(transform, options, terminal) } : reply
  } catch (error) {
    // Ctrl-C, or an end of the input: what was taken is kept.
    if (error instanceof Error && ENDED.has(error.name)) return 'quit'
    throw error
  }
}

const ENDED: ReadonlySet<string> = new Set(['ExitPromptError', 'AbortPromptError'])

interface Streams {
  readonly input: Readable
  readonly output: Writable
  readonly signal: AbortSignal
}

/** The answer to a question. Without more input the library would wait for ever, and Node.js end as if all were done. */
async function answer<T>({ stdin, stderr }: Terminal, question: (streams: Streams) => Promise<T>): Promise<T> {
  const end = new AbortController()
  const onEnd = (): void => end.abort()
  if (stdin.readableEnded || stdin.destroyed) onEnd()
  // Ctrl-D closes what reads the lines, which stops the stream: behind an answer that is too late to matter.
  const signs = ['pause', 'end', 'close'] as const
  for (const sign of signs) stdin.once(sign, onEnd)
  try {
    return await question({ input: stdin, output: stderr, signal: end.signal })
  } finally {
    for (const sign of signs) stdin.removeListener(sign, onEnd)
  }
}

interface Choice {
  readonly key: 'y' | 'n' | 'f' | 'd' | 'a' | 'v' | 'o' | 'b' | 'e' | 'q'
  /** In a word or two, for the line above the question. */
  readonly short: string
  readonly name: string
  readonly value: Exclude<Reply, object> | 'edit'
}

/** The letters of git add -p where it has one for the same. */
function choicesFor({ transform: { name }, isFirst }: Asked, options: OptionTable): readonly Choice[] {
  const edit: Choice = { key: 'e', short: 'options', name: `edit the options of ${name}`, value: 'edit' }
  const back: Choice = { key: 'b', short: 'back', name: 'back: the question before again', value: 'back' }
  return [
    { key: 'y', short: 'yes', name: 'yes, make this change', value: 'yes' },
    { key: 'n', short: 'no', name: 'no, not this one', value: 'no' },
    { key: 'f', short: 'yes to the rest of this file', name: 'yes to all else in this file', value: 'rest' },
    { key: 'd', short: 'no to the rest', name: 'no to all else in this file', value: 'none' },
    { key: 'a', short: `all of ${name}`, name: `all of ${name}, in all files`, value: 'all' },
    { key: 'v', short: 'never here', name: `never ${name} here: write an ignore comment`, value: 'never' },
    {
      key: 'o',
      short: 'never anywhere',
      name: `never ${name} anywhere: turn it off in the configuration`,
      value: 'off',
    },
    ...(Object.keys(options).length > 0 ? [edit] : []),
    ...(isFirst ? [] : [back]),
    { key: 'q', short: 'quit', name: 'quit: keep what was taken, change nothing more', value: 'quit' },
  ]
}

/** As git add -p has it, beside the h of the library, whose types know letters and digits alone. */
const HELP = { key: '?' as 'z', name: 'what the letters mean', value: 'help' } as const

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
    const value = await answer(terminal, (streams) => input({ message, validate }, streams))
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
