// The commands that the README shows, by who runs them.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A command with what is shown below it. */
export interface Shown {
  readonly command: string
  readonly shown: string
}

export interface Block {
  /** Who runs it, where that is not the README's own test; `nobody` with a reason that is no file's name. */
  readonly by: string | undefined
  readonly commands: readonly Shown[]
  readonly text: string
}

/** All blocks of commands, in order. */
export function readmeBlocks(): readonly Block[] {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  const marked = /(?:<!-- (?:run by (?<by>[^:\n]+)|(?<none>not run)): [^\n]+ -->\n)?^```console\n(?<text>.*?)^```$/gms
  return [...readme.matchAll(marked)].map(({ groups }) => {
    const text = groups?.text ?? ''
    return { by: groups?.none === undefined ? groups?.by : 'nobody', commands: commandsOf(text), text }
  })
}

/** The commands that a test runs in the README's place. */
export function shownFor(test: string): readonly Shown[] {
  const commands = readmeBlocks().flatMap(({ by, commands }) => (by === test ? commands : []))
  if (commands.length === 0) throw new Error(`the README shows nothing that ${test} runs`)
  return commands
}

/** Each command of a block, which goes on behind `>`, with what is shown below it. */
function commandsOf(block: string): readonly Shown[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [first = '', ...lines] = part.split('\n')
      const end = lines.findIndex((line) => !line.startsWith('>'))
      const more = lines.slice(0, end).map((line) => line.replace(/^> ?/, ''))
      return { command: [first, ...more].join('\n'), shown: lines.slice(end).join('\n') }
    })
}
