// Reads which options a program has, and what each takes, out of its help.

import type { Takes } from '../../src/dockerfile/read/arguments.ts'

/** A name, and what is written right behind it: `=FILE`, ` <file>`, `[=WHEN]`. */
const NAME =
  /(--?[A-Za-z0-9#:?](?:[\w-]|\.\d)*|--\[no-\][\w-]+)(\[=[^\]\s]+\]|=\S+|\s?\[<[^\]]+\]|\s\[bool\]|\s<[^>]+>|\.\.\.)?/y

export function optionsInHelp(text: string): Record<string, Takes> {
  const options: Record<string, Takes> = {}
  for (const line of text.split('\n')) {
    const start = line.length - line.trimStart().length
    if (line[start] !== '-') continue
    const { names, takes } = readLine(line, start)
    for (const name of names) options[name] = takes
  }
  return options
}

function readLine(line: string, start: number): { names: readonly string[]; takes: Takes } {
  const names: string[] = []
  let takes: Takes = 'nothing'
  for (let at = start; ; ) {
    NAME.lastIndex = at
    const match = NAME.exec(line)
    if (match === null) break
    const [whole, name = '', value = ''] = match
    if (name.startsWith('--[no-]')) names.push(`--${name.slice(7)}`, `--no-${name.slice(7)}`)
    else names.push(name)
    takes = stronger(takes, takenBy(value))
    at += whole.length
    const more = /^,\s*/.exec(line.slice(at))
    if (more !== null) {
      at += more[0].length
      continue
    }
    break
  }
  return { names, takes }
}

function takenBy(value: string): Takes {
  if (value === '' || value === '...') return 'nothing'
  if (value.startsWith('[=')) return 'joined'
  return value.trimStart().startsWith('[') ? 'optional' : 'value'
}

function stronger(one: Takes, other: Takes): Takes {
  return one === 'nothing' ? other : one
}
