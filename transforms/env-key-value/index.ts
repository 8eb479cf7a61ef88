// Writes ENV and LABEL with an equals sign.

import { removeBlanksBehind } from '../../src/dockerfile/edit/removal.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { between, type OldPair, oldPair, wordsOf } from '../../src/dockerfile/model/pairs.ts'
import { because, type Reason } from '../../src/dockerfile/model/refusal.ts'
import { isOneLine } from '../../src/dockerfile/model/script.ts'
import { deletion, type Fix, insertion } from '../../src/dockerfile/model/span.ts'
import { type Change, wholeGroups } from '../../src/dockerfile/model/together.ts'
import { isSpace } from '../../src/dockerfile/read/blanks.ts'
import { fileOffset } from '../../src/dockerfile/read/lines.ts'
import { REWRITTEN_TRIGGERS } from '../../src/transform/declared/triggers.ts'
import { mentions, type Transform } from '../../src/transform/transform.ts'
import { standsInColumns } from './columns.ts'
import { slipIn } from './slips.ts'

export default {
  name: 'env-key-value',
  summary: 'Write ENV and LABEL as name=value',
  phase: 'syntax',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('env', 'label'),
  why: `\`ENV name value\` is the old form. It takes one pair only, and takes everything to the end of the instruction for the
value, a second pair among it. BuildKit warns about it, and may drop it. The new form gives the same value, letter by letter:

    ENV MESSAGE hello  there       ENV MESSAGE="hello  there"
    ENV NAMES "a b" c              ENV NAMES="a b"\\ c`,
  leavesAlone: [
    'lines that stand together with one that has to stay',
    'a value with a quote that is not closed, which no builder takes',
    'a value over several lines that looks like several pairs: it is one value today, which is hardly meant',
    'a value that starts with an equals sign: `ENV NAME = value`, whose value today is `= value`',
    'an ENV whose value was meant to be a command: `ENV NAME $(date)` holds that text, and runs nothing',
    'a value with another instruction, or another pair, on its line: `ENV LANG C ENV LC_ALL C`, `ENV LANG C LC_ALL C`',
    'three neighbouring lines or more whose values stand in a column, and those right below or above them, where no other one of the file changes',
    'a value over several lines with comments in it, or with quotes or escapes beside white space',
    'a variable with a default, beside white space and quotes or escapes',
    'a value with white space and quotes or escapes under another escape character',
    'a name that is none: `ENV A: b`, `ENV $A b`, `ENV "A" b`',
    'ARG, which has no such form',
    'ONBUILD in a file with another escape character: the build that it runs in does not know it',
  ],
  rules: ['buildkit/LegacyKeyValueFormat'],
  references: ['https://docs.docker.com/reference/build-checks/legacy-key-value-format/'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const { escape: escapeChar } = dockerfile.reading
    const reasons = new Map<Instruction, string>()
    const olds = dockerfile.instructions.flatMap((outer): readonly Old[] => {
      const instruction = outer.trigger ?? outer
      if (instruction.keyword !== 'ENV' && instruction.keyword !== 'LABEL') return []
      const pair = oldPair(instruction, escapeChar)
      if (pair === undefined) return []
      const strange = strangerIn(outer, pair, escapeChar)
      if (strange === undefined) {
        const fix = because(slipIn(dockerfile, instruction, pair)) ?? fixOf(dockerfile, instruction, pair)
        return [{ outer, pair, fix, inColumns: standsInColumns(dockerfile, outer) }]
      }
      context.decline(outer.span, strange)
      return []
    })
    // Where others change anyway, a file in two forms is worse than one without columns.
    const keepsColumns = (keyword: string): boolean =>
      olds.every(({ outer, fix, inColumns }) => outer.keyword !== keyword || inColumns || 'reason' in fix)
    const changes = olds.map(({ outer, pair, fix, inColumns }): Change => {
      if (!('reason' in fix) && !(inColumns && keepsColumns(outer.keyword))) return { instruction: outer, fix }
      const reason = 'reason' in fix ? fix.reason : columnReason(pair)
      context.decline(outer.span, reason)
      reasons.set(outer, reason)
      return { instruction: outer, fix: undefined }
    })
    const fixes = ['ENV', 'LABEL', 'ONBUILD'].flatMap((keyword) =>
      wholeGroups(
        dockerfile,
        changes.filter(({ instruction }) => instruction.keyword === keyword),
        ({ span }, neighbour) => {
          const name = oldPair(neighbour.trigger ?? neighbour, escapeChar)?.name
          context.decline(span, `it stands with that of ${name}, which keeps the old form: ${reasons.get(neighbour)}`)
        },
      ),
    )
    return dockerfile.edit(fixes)
  },
} satisfies Transform

/** One of the old form. */
interface Old {
  /** The instruction, or its ONBUILD. */
  readonly outer: Instruction
  readonly pair: OldPair
  readonly fix: Fix | Reason
  readonly inColumns: boolean
}

const NAME = /^[A-Za-z_][\w./-]*$/

/** What the new form has no way to say. */
function strangerIn({ trigger }: Instruction, { name }: OldPair, escapeChar: string): string | undefined {
  if (!NAME.test(name)) return `${name} is no plain name`
  return trigger !== undefined && escapeChar !== '\\'
    ? 'the build that an ONBUILD runs in may have another escape character'
    : undefined
}

/** Why its place forbids the new form, which has no blanks to align. */
function columnReason({ name }: OldPair): string {
  return `the value of ${name} stands in a column with others, and name=value has no columns`
}

function fixOf(dockerfile: Dockerfile, instruction: Instruction, { name, value, valueStart }: OldPair): Fix | Reason {
  const { escape: escapeChar } = dockerfile.reading
  const { line, text, textStart } = instruction
  const words = wordsOf(value, escapeChar)
  if (words.open) return { reason: `a quote in the value of ${name} is not closed` }
  if (line.comments.length > 0) return { reason: `comments stand in the value of ${name}` }
  if (line.dangling || value.includes('<<') || hasOddSpace(text))
    return { reason: `the value of ${name} would not be the same behind an equals sign` }
  const fix = (quote: string): Fix => {
    const start = { span: between(instruction, name.length, valueStart), text: `=${quote}` }
    const behind = removeBlanksBehind(dockerfile, instruction)
    return quote === '' ? [start, ...behind] : [start, insertion(line.head.end, quote), ...behind]
  }
  if (words.parts.length === 1) return fix('')
  if (!hasSpecial(value, escapeChar)) return fix('"')
  if (!isOneLine(line) || !hasOnlyNames(value) || escapeChar !== '\\')
    return { reason: `the value of ${name} has quotes or escapes beside white space` }
  // Double quotes in it: one pair around all of it says the same.
  const quotes = value.includes("'") || value.includes(escapeChar) ? [] : placesOf(value, '"')
  if (quotes.length > 0 && !quotes.some((at) => endsName(value, at)))
    return [
      ...fix('"'),
      ...quotes.map((offset) => {
        const start = fileOffset(line, textStart + valueStart + offset)
        return deletion({ start, end: start + 1 })
      }),
    ]
  // Unquoted white space, one by one: `'a b' c` becomes `'a b'\ c`.
  const blanks = words.parts.slice(1).flatMap(({ start }, i) => range(words.parts[i]!.end, start))
  return [
    ...fix(''),
    ...blanks.map((offset) => insertion(fileOffset(line, textStart + valueStart + offset), escapeChar)),
  ]
}

/** Whether a quote ends the name of a variable, or keeps a dollar sign for itself: `"$A"b`, `"$"A`. */
function endsName(value: string, quote: number): boolean {
  const behind = value.slice(quote).replace(/^"+/, '')
  return /\$\w*$/.test(value.slice(0, quote).replace(/"+$/, '')) && /^[\w{]/.test(behind)
}

function placesOf(text: string, sign: string): readonly number[] {
  return range(0, text.length).filter((at) => text[at] === sign)
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

/** Holds a quote, or an escape that quotes would make a letter: `\x` is x outside them, and stays `\x` inside. */
function hasSpecial(value: string, escapeChar: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const character = value[at]!
    if (character === '"' || character === "'") return true
    if (character !== escapeChar) continue
    const next = value[++at]
    if (next !== escapeChar && next !== '"' && next !== '$') return true
  }
  return false
}

/** White space other than blanks and tabs, which the two forms are cut at differently. */
function hasOddSpace(value: string): boolean {
  return [...value].some((character) => character !== ' ' && character !== '\t' && isSpace(character.charCodeAt(0)))
}

/** Every `${…}` holds nothing but a name. */
function hasOnlyNames(value: string): boolean {
  return !value.replace(/\$\{\w+\}/g, '').includes('${')
}
