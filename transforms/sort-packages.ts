// Writes lists of packages one a line, in the order of the alphabet.

import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { allMade, answerAt, because, type Reason } from '../src/dockerfile/model/refusal.ts'
import { replace, type Script, spanOf, unbroken } from '../src/dockerfile/model/script.ts'
import type { Word } from '../src/dockerfile/model/shell.ts'
import { deletion, type Edit, type Fix, type Span } from '../src/dockerfile/model/span.ts'
import { type Call, unknownOption } from '../src/knowledge/packages/managers.ts'
import { callsIn, type Run, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'sort-packages',
  summary: 'Write lists of packages one a line, sorted',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['style'],
  recommended: false,
  mayAct: mentions('install', 'add'),
  why: `In a sorted list with one package a line nobody adds a package twice, and a change is one line of a diff.

Unsafe, because package managers may choose otherwise between packages that can stand for each other, when they are named in
another order.`,
  leavesAlone: [
    'lists of pip, npm and gem, where the order may matter',
    'a list with a comment, a variable, a pattern, a file or an option in it',
    'a package that apt is told to remove: `install a b-`',
    'up to three packages on one line',
  ],
  rules: ['tally/sort-packages'],
  references: ['https://docs.docker.com/build/building/best-practices/#sort-multi-line-arguments'],
  apply(dockerfile, context) {
    return allMade(
      dockerfile,
      runs(dockerfile, context).flatMap((run) => {
        if (run.onbuild) return []
        const calls = [...callsIn(run, 'apt'), ...callsIn(run, 'apk'), ...callsIn(run, 'dnf')]
        return calls.map((call) => {
          const packages = packagesOf(call)
          const unknown = unknownOption(call)
          if (packages !== undefined && unknown !== undefined) {
            const reason = `whether ${unknown.text} of ${call.tool} takes the next word as its value is not known: the list stays as it is`
            return { at: run.instruction.span, reason }
          }
          const fix = packages === undefined ? because(mixtureIn(run, call)) : fixOf(dockerfile, run.script, packages)
          return answerAt(run.instruction.span, fix)
        })
      }),
      context,
    )
  },
} satisfies Transform

/** A list of up to so many packages may stay on one line. */
const SHORT = 3

const PACKAGE = /^[A-Za-z0-9@][\w.+:@=~<>-]*$/

/** The packages of an install, when they stand together and each is a plain name. */
function packagesOf({ verb, operands, expands, command }: Call): readonly Word[] | undefined {
  if ((verb !== 'install' && verb !== 'add') || expands || operands.length < 2) return undefined
  const first = command.words.indexOf(operands[0]!)
  if (operands.some((word, i) => command.words[first + i] !== word || !isPackage(word))) return undefined
  const span = { start: operands[0]!.start, end: operands.at(-1)!.end }
  return command.redirects.some(({ start }) => start > span.start && start < span.end) ? undefined : operands
}

function isPackage({ value, glob }: Word): boolean {
  if (value === undefined || glob || !PACKAGE.test(value) || value.endsWith('.deb') || value.endsWith('.rpm'))
    return false
  // `a-` and `a+` tell apt to remove and to install; g++ is a name.
  return !value.endsWith('-') && (!value.endsWith('+') || value.endsWith('++'))
}

/** What keeps a list over several lines, which its author sees as one, from its order. */
function mixtureIn({ script }: Run, { verb, operands, command }: Call): string | undefined {
  const [first, last] = [operands[0], operands.at(-1)]
  if ((verb !== 'install' && verb !== 'add') || first === undefined || last === undefined) return undefined
  const between = command.words.slice(command.words.indexOf(first), command.words.indexOf(last) + 1)
  const stranger = between.find((word) => !operands.includes(word) || !isPackage(word))
  const names = operands.map(({ text }) => text).filter((text) => /^[A-Za-z0-9]/.test(text))
  const sorted = names.every((name, i) => i === 0 || order(names[i - 1]!, name) <= 0)
  if (stranger === undefined || sorted || unbroken(script, { start: first.start, end: last.end })) return undefined
  return `${stranger.text} stands among the packages and is no plain name: they keep their order`
}

function fixOf(dockerfile: Dockerfile, script: Script, packages: readonly Word[]): Fix | Reason | undefined {
  const gaps = packages.slice(1).map((word, i) => gapSpan(script, packages[i]!, word))
  const breaks = gaps.map((gap) => breaksIn(dockerfile, gap))
  if (breaks.some((count) => count === undefined))
    return { reason: 'a comment or a blank line stands among the packages' }
  const once = [...new Map(packages.map((word) => [word.value!, word])).values()]
  const sorted = once.toSorted((a, b) => order(nameOf(a), nameOf(b)) || order(a.value!, b.value!))
  const edits: Edit[] = []
  for (const [i, word] of packages.slice(0, sorted.length).entries()) {
    const edit = replace(script, word, sorted[i]!.text)
    if (edit === undefined) return undefined
    if (sorted[i]!.text !== word.text) edits.push(edit)
  }
  const lined = breaks.every((count) => count === 1)
  if (!lined && breaks.every((count) => count === 0) && packages.length <= SHORT) return undefined
  if (!lined) edits.push(...lineBreaks(dockerfile, script, packages, gaps.slice(0, sorted.length - 1)))
  if (sorted.length < packages.length) {
    const start = spanOf(script, packages[sorted.length - 1]!).end
    edits.push(deletion({ start, end: spanOf(script, packages.at(-1)!).end }))
  }
  return edits.length === 0 ? undefined : edits
}

function order(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  return left === right ? 0 : left < right ? -1 : 1
}

/** `curl` of `curl=7.88`, so that it stands before `curl-dev`. */
function nameOf({ value }: Word): string {
  return value!.split(/[=<>~:]/, 1)[0]!
}

function gapSpan(script: Script, before: Word, after: Word): Span {
  return { start: script.place(before.end - 1) + 1, end: script.place(after.start) }
}

/** How many line breaks a gap has, none or one; `undefined` for a gap that holds more than that. */
function breaksIn({ text, reading }: Dockerfile, { start, end }: Span): number | undefined {
  const gap = text.slice(start, end)
  if (gap.trim() === '' && !gap.includes('\n')) return 0
  return gap.trim() === reading.escape && gap.split('\n').length === 2 ? 1 : undefined
}

/** Puts each package, and what follows the list behind `&&`, on a line of its own. */
function lineBreaks(
  dockerfile: Dockerfile,
  script: Script,
  packages: readonly Word[],
  gaps: readonly Span[],
): readonly Edit[] {
  const { text, reading } = dockerfile
  const [first, last] = [packages[0]!, packages.at(-1)!]
  const indent = indentOf(dockerfile, gaps, script.place(first.start))
  const glue = ` ${reading.escape}${reading.eol}${indent}`
  const start = script.place(first.start)
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const lead = before.length - before.trimEnd().length
  const edits: Edit[] = gaps.map((span) => ({ span, text: glue }))
  if (before.trim() !== '') edits.unshift({ span: { start: start - lead, end: start }, text: glue })
  const { end } = spanOf(script, last)
  const behind = /^[ \t]+(?=&&[ \t]+[^\s\\`])/.exec(text.slice(end, end + 200))?.[0]
  const own = leadingSpace(before)
  const next = before.trim() === '' || own === '' ? glue : ` ${reading.escape}${reading.eol}${own}`
  if (behind !== undefined) edits.push({ span: { start: end, end: end + behind.length }, text: next })
  return edits
}

/** As the list has it where it has lines already, or begins one; else one step more than the line that it starts on. */
function indentOf({ text }: Dockerfile, gaps: readonly Span[], start: number): string {
  for (const gap of gaps) {
    const between = text.slice(gap.start, gap.end)
    if (between.includes('\n')) return between.slice(between.lastIndexOf('\n') + 1)
  }
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const own = leadingSpace(before)
  if (own === before) return own
  if (own === '') return '    '
  return own.endsWith('\t') ? `${own}\t` : `${own}    `
}

function leadingSpace(line: string): string {
  return line.slice(0, line.length - line.trimStart().length)
}
