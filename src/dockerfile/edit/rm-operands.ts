// What is to be removed goes to the rm that a script ends in anyway: `rm -rf a` and `rm -rf b` become `rm -rf a b`.

import type { Dockerfile } from '../model/dockerfile.ts'
import { type Script, spanOf } from '../model/script.ts'
import type { Command, Word } from '../model/shell.ts'
import type { Fix } from '../model/span.ts'
import { blanksAt, lineStart } from '../read/blanks.ts'
import { placeholderAtEnd } from './placeholders.ts'
import { placeBehind } from './style.ts'

/**
 * Puts the operands of a `rm` behind those of the one that a script ends in, where that one removes as much.
 *
 * @param widest how many columns a line may have
 * @returns `undefined` where the script ends in no such call, or its line has no room
 */
export function behindOperands(
  dockerfile: Dockerfile,
  script: Script,
  command: string,
  widest: number,
): Fix | undefined {
  const call = lastCall(script)
  const last = call?.words.at(-1)
  const wanted = removalOf(command)
  if (call === undefined || last === undefined || wanted === undefined) return undefined
  const given = lettersOf(call.words)
  if (
    prefixOf(call) !== wanted.prefix ||
    given === undefined ||
    !wanted.letters.every((letter) => given.includes(letter))
  )
    return undefined
  if (isOneOfColumn(dockerfile, script, call)) return undefined
  const { start, end } = spanOf(script, last)
  const line = lineStart(dockerfile.text, start)
  const indent = blanksAt(dockerfile.text, line)
  const span = placeBehind(dockerfile.text, end)
  const isListed = line + indent.length === start && call.words.length > 2
  if (isListed)
    return [{ span, text: ` ${dockerfile.reading.escape}${dockerfile.reading.eol}${indent}${wanted.operands}` }]
  return end - line + 1 + wanted.operands.length > widest ? undefined : [{ span, text: ` ${wanted.operands}` }]
}

/** The `rm` that runs last, whenever the script was successful so far. */
function lastCall(script: Script): Command | undefined {
  const item = script.list.at(-1)
  const ending = placeholderAtEnd(script)
  const last = ending?.operator === '&&' ? -2 : -1
  const element = item?.elements.at(last)
  const call = element?.command
  if (item === undefined || call === undefined || element!.negated || item.operators.at(last) === '||') return undefined
  return call.name === 'rm' && call.redirects.length === 0 && call.words.at(-1)?.text.startsWith('-') === false
    ? call
    : undefined
}

/** Whether the author gives each removal a line of its own. */
function isOneOfColumn({ text }: Dockerfile, script: Script, call: Command): boolean {
  const before = script.commands[script.commands.indexOf(call) - 1]
  if (before?.name !== 'rm') return false
  const [line, above] = [call, before].map(({ start }) => lineStart(text, script.place(start)))
  return line !== above
}

interface Removal {
  /** `sudo ` */
  readonly prefix: string
  readonly letters: readonly string[]
  readonly operands: string
}

/** `rm -rf …` with `sudo` in front of it or not, as transforms write it. */
function removalOf(command: string): Removal | undefined {
  const words = command.split(' ')
  const at = words.indexOf('rm')
  const isOne = at >= 0 && !['&&', '||', ';', '|', '>'].some((sign) => command.includes(sign))
  const options = isOne && words[at + 1]?.startsWith('-') === true ? [words[at + 1]!.slice(1)] : []
  const operands = words.slice(at + 1 + options.length)
  if (!isOne || operands.length === 0 || operands.some((word) => word.startsWith('-'))) return undefined
  return { prefix: words.slice(0, at).join(' '), letters: [...options.join('')], operands: operands.join(' ') }
}

/** The options of a call as letters; `undefined` where one asks, or is not known. */
function lettersOf(words: readonly Word[]): readonly string[] | undefined {
  const options = words.slice(1).filter(({ text }) => text.startsWith('-') && text !== '--')
  const letters = options.flatMap(({ text }) => LONG[text] ?? (text.startsWith('--') ? '?' : [...text.slice(1)]))
  return letters.every((letter) => 'rRfv'.includes(letter))
    ? letters.map((one) => (one === 'R' ? 'r' : one))
    : undefined
}

const LONG: Readonly<Record<string, string>> = { '--recursive': 'r', '--force': 'f', '--verbose': 'v' }

function prefixOf({ wrapper, assigned }: Command): string | undefined {
  return wrapper.length > 0 && assigned.length > 0 ? undefined : wrapper.map(({ text }) => text).join(' ')
}
