// Calls in every spelling: they are read as they are meant, and what transforms put into them tears nothing apart.
//
// `npm run test:calls` asks the programs themselves.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { type Call, callOf, type Manager } from '../src/knowledge/packages/managers.ts'
import { OPTIONS_OF_OLD_PIP } from '../src/knowledge/packages/pip-requirement.ts'
import { rewrite } from '../src/rewrite/rewrite.ts'
import { transforms } from '../transforms/index.ts'
import { FLAGS } from './calls/flags.ts'
import { type MadeCall, madeCall, settings, written } from './calls/generated.ts'
import { SUBJECTS } from './calls/subjects.ts'
import { samples } from './samples.ts'

const RUNS = samples(60)

const managers = Object.keys(SUBJECTS) as Manager[]

function callIn(text: string, manager: Manager, verb: string | undefined): Call | undefined {
  const dockerfile = new Dockerfile('Dockerfile', text)
  const commands = dockerfile.instructions.flatMap((one) => dockerfile.script(one)?.commands ?? [])
  return commands
    .flatMap((command) => callOf(command) ?? [])
    .find((call) => call.manager === manager && call.verb === verb)
}

/** The words behind the program's name. */
function wordsOf({ command, tool }: Call): readonly (string | undefined)[] {
  const values = command.words.map(({ value }) => value)
  const module = values.indexOf('-m')
  if (values[0]?.startsWith('python') === true) return values.slice(module + 2)
  return values.slice(values.indexOf(tool) + 1)
}

const sample = (manager: Manager, strange: boolean) => {
  const subject = SUBJECTS[manager]!
  return fc.tuple(
    madeCall(subject, strange),
    fc.constantFrom(...subject.tools),
    settings,
    fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
  )
}

describe.each(managers)('%s', (manager) => {
  it('is read as it is meant', () => {
    fc.assert(
      fc.property(sample(manager, false), ([made, tool, set, breaks]) => {
        const call = callIn(`FROM x\nRUN ${set(written(tool, made.words, breaks))}\n`, manager, made.verb)
        expect(call && meaning(call)).toEqual({ options: made.options, operands: made.operands })
      }),
      { numRuns: RUNS },
    )
  })
})

describe.each(Object.keys(FLAGS) as Manager[])('flags for %s', (manager) => {
  const { from, flags } = FLAGS[manager]!
  it('tear nothing apart', () => {
    fc.assert(
      fc.property(sample(manager, true), ([made, tool, set, breaks]) => {
        const text = `FROM ${from}\nRUN ${set(written(tool, made.words, breaks))}\n`
        for (const [name, spellings] of Object.entries(flags)) {
          const after = rewritten(text, name)
          if (after !== text) expectOneMore(made, callIn(after, manager, made.verb), spellings, manager)
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe.each(['apt', 'dnf', 'apk'] as const)('packages of %s', (manager) => {
  it('are sorted without their options', () => {
    fc.assert(
      fc.property(sample(manager, true), ([made, tool, set, breaks]) => {
        const text = `FROM x\nRUN ${set(written(tool, made.words, breaks))}\n`
        const after = rewritten(text, 'sort-packages')
        if (after === text) return
        expect(made.strange).toBe(false)
        const call = callIn(after, manager, made.verb)!
        expect(meaning(call)).toEqual({ options: made.options, operands: [...new Set(made.operands)].toSorted() })
      }),
      { numRuns: RUNS },
    )
  })
})

function rewritten(text: string, name: string): string {
  const result = rewrite('Dockerfile', text, { transforms: transforms.filter((one) => one.name === name) })
  if (result.status !== 'changed') return text
  expect(result.discarded).toEqual([])
  return result.after
}

function meaning({ given, operands }: Call): { options: unknown; operands: unknown } {
  return {
    options: given.map(({ names: [name], value }) => ({ name, value })),
    operands: operands.map(({ value }) => value),
  }
}

/** One of the flags stands in the call, and at a seam: neither inside an option nor behind `--`. */
function expectOneMore(made: MadeCall, call: Call | undefined, flags: readonly string[], manager: Manager): void {
  const words = call === undefined ? [] : wordsOf(call)
  if (manager === 'apk') {
    // The flag takes the place of the option that fetches a new index.
    const others = (list: readonly (string | undefined)[]) =>
      list.map((word = '') => withoutUpdate(word)).filter((word) => word !== '')
    const { words: all, behindVerb, options } = made
    // Where it is there already, only that option goes.
    const added = options.some(({ name }) => name === '--no-cache') ? [] : flags
    expect(others(words)).toEqual([...others(all.slice(0, behindVerb)), ...added, ...others(all.slice(behindVerb))])
    return
  }
  if (manager === 'pip' && made.options.some(({ name }) => OPTIONS_OF_OLD_PIP.includes(name))) {
    // An old pip may install other files without its cache: that is removed behind the call.
    expect(words).toEqual(made.words)
    return
  }
  const at = words.findIndex((word, i) => word !== made.words[i])
  expect(flags).toContain(words[at])
  expect(words.slice(at + 1)).toEqual(made.words.slice(at))
  expect(made.seams.has(at) || (at === 0 && manager === 'zypper')).toBe(true)
}

/** A word without what fetches a new index, alone or among other letters; nothing where nothing else is in it. */
function withoutUpdate(word: string): string {
  if (word.startsWith('--')) return word.startsWith('--upd') && '--update-cache'.startsWith(word) ? '' : word
  const letters = word.startsWith('-') ? word.replaceAll('U', '') : word
  return letters === '-' && word !== '-' ? '' : letters
}
