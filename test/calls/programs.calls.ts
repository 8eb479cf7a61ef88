// Programs read the calls that are made here as we do: a call and its plainest spelling mean the same to them, and so do a
// call and what a transform made of it, but for the one flag.

import { rmSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { type Grammar, optionsOf } from '../../src/dockerfile/read/arguments.ts'
import { type Call, callOf, type Manager } from '../../src/knowledge/packages/managers.ts'
import { rewrite } from '../../src/rewrite/rewrite.ts'
import { transforms } from '../../transforms/index.ts'
import { samples } from '../samples.ts'
import { FLAGS } from './flags.ts'
import { type MadeCall, madeCall, SEED, type Subject } from './generated.ts'
import { folder, PROGRAMS, type Program, type Reading, useradd } from './programs.ts'
import { SUBJECTS, USERADD_SUBJECT } from './subjects.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const managers = Object.keys(PROGRAMS) as Manager[]

describe.each(managers)('%s', (manager) => {
  const program = PROGRAMS[manager]!()
  const subject = subjectFor(SUBJECTS[manager]!, program)
  // pip takes the first word of its verb's name for the verb, be it the value of an option.
  const isPlain = ({ words, verb }: MadeCall): boolean =>
    verb === undefined || words.indexOf(verb) === words.lastIndexOf(verb)
  const calls = fc.sample(madeCall(subject, false), { numRuns: samples(program.samples), seed: SEED }).filter(isPlain)

  it('reads a call and its plainest spelling in the same way', () => {
    const plain = calls.map((made) => plainest(callFor(subject, made, manager), made, subject.grammar))
    expectSame(
      calls.map(({ words }) => words),
      plain,
      program,
      [],
    )
  })

  it.each(Object.entries(FLAGS[manager]?.flags ?? {}))('reads what %s makes as one flag more', (name, flags) => {
    const changed = calls.flatMap(({ words, verb }) => {
      const after = transformed(subject.tools[0]!, words, verb, name, manager)
      return after === undefined ? [] : [{ before: words, after }]
    })
    expect(changed.length).toBeGreaterThan(calls.length / 20)
    const verbs = [...new Set(subject.verbs.map(String))]
    const ownKeys = verbs.flatMap((verb) => flags.flatMap((flag) => keysOf(program, manager, verb, flag)))
    expectSame(
      changed.map(({ before }) => before),
      changed.map(({ after }) => after),
      program,
      ownKeys,
    )
  })
})

/** Only options that the program of this machine has. */
function subjectFor(subject: Subject, program: Program): Subject {
  const unknown = subject.verbs.flatMap((verb) => unknownTo(subject.grammar, verb, program))
  const { without = [] } = subject
  return {
    ...subject,
    front: subject.front === true && program.behind !== true,
    values: { ...subject.values, ...program.values },
    without: [...without, ...program.without, ...new Set(unknown)],
  }
}

function unknownTo(grammar: Grammar, verb: string | undefined, program: Program): readonly string[] {
  const table = [...optionsOf(grammar, verb)]
  const { knows } = program
  if (knows !== undefined) return table.map(([name]) => name).filter((name) => !knows.has(name))
  const front = grammar.apart === true ? [...optionsOf(grammar, undefined)] : []
  const probe = ([name, takes]: readonly [string, string]): readonly string[] =>
    takes === 'value' ? [name, program.values[name]?.[0] ?? 'alpha'] : [name]
  const behind = program.read(table.map((one) => [verb ?? '', ...probe(one)]))
  const before = program.read(front.map((one) => [...probe(one), verb ?? '']))
  const isUnknown = (reading: Reading): boolean => program.unknown.test(JSON.stringify(reading))
  return [
    ...table.filter((_, i) => isUnknown(behind[i]!)).map(([name]) => name),
    ...front.filter((_, i) => isUnknown(before[i]!)).map(([name]) => name),
  ]
}

function callFor({ tools }: Subject, { words, verb }: MadeCall, manager: Manager): Call {
  return callIn(`FROM x\nRUN ${[tools[0], ...words].map(quoted).join(' ')}\n`, verb, manager)!
}

function quoted(word = ''): string {
  return /^[\w@%+=:,./-]+$/.test(word) || word.includes(' ') ? word : `'${word}'`
}

function callIn(text: string, verb: string | undefined, manager: Manager): Call | undefined {
  const dockerfile = new Dockerfile('Dockerfile', text)
  const commands = dockerfile.instructions.flatMap((one) => dockerfile.script(one)?.commands ?? [])
  return commands
    .flatMap((command) => callOf(command) ?? [])
    .find((call) => call.manager === manager && call.verb === verb)
}

/** Options apart from their values and from each other, behind the operands, so that none can take an operand. */
function plainest(
  { given, operands, verbWord }: Call,
  { words, verb }: MadeCall,
  { rules }: Grammar,
): readonly string[] {
  const written = ({ names: [name = ''], value, takes }: Call['given'][number]): readonly string[] => {
    if (value === undefined) return [name]
    const isLong = name.startsWith('--')
    if (takes === 'value') return isLong && !value.startsWith('-') ? [`${name}=${value}`] : [name, value]
    return [isLong ? `${name}=${value}` : name + value]
  }
  const front = given.filter(({ word }) => word.start < verbWord.start)
  const behind = given.filter((option) => !front.includes(option))
  const names = operands.map(({ value }) => value!)
  const options = behind.flatMap(written)
  const own = rules.permutes ? [...names, ...options] : [...options, ...names]
  return [...front.flatMap(written), ...(verb === undefined || !words.includes(verb) ? [] : [verb]), ...own]
}

/** The words behind the program that a transform makes of a call. */
function transformed(
  tool: string,
  words: readonly string[],
  verb: string | undefined,
  name: string,
  manager: Manager,
): readonly string[] | undefined {
  const text = `FROM ${FLAGS[manager]!.from}\nRUN ${[tool, ...words].map(quoted).join(' ')}\n`
  const result = rewrite('Dockerfile', text, { transforms: transforms.filter((one) => one.name === name) })
  if (result.status !== 'changed') return undefined
  const call = callIn(result.after, verb, manager)!
  return call.command.words.slice(call.command.words.indexOf(call.program) + 1).map(({ value }) => value!)
}

/** What of a reading the flag alone changes. */
function keysOf(program: Program, manager: Manager, verb: string, flag: string): readonly string[] {
  const packages = SUBJECTS[manager]!.operands.slice(0, 1)
  const isFront = manager === 'zypper' && flag === '--non-interactive'
  const [without, with_] = program.read([
    [verb, ...packages],
    isFront ? [flag, verb, ...packages] : [verb, flag, ...packages],
  ])
  return Object.keys({ ...without, ...with_ }).filter((key) => key !== 'said' && without![key] !== with_![key])
}

function expectSame(
  one: readonly (readonly string[])[],
  other: readonly (readonly string[])[],
  program: Program,
  ownKeys: readonly string[],
): void {
  const [first, second] = [program.read(one), program.read(other)]
  const different = one.flatMap((words, i) => {
    const [a, b] = [first[i]!, second[i]!]
    // Usage texts name the first fault; which of several that is depends on the order.
    if (a.error !== undefined && b.error !== undefined) return []
    const keys = Object.keys({ ...a, ...b }).filter((key) => a[key] !== b[key] && !ownKeys.includes(key))
    return keys.length === 0 ? [] : [{ words, other: other[i], a: pick(a, keys), b: pick(b, keys) }]
  })
  expect(different.slice(0, 3)).toEqual([])
  const errors = first.filter(({ error }) => error !== undefined).length
  expect(errors).toBeLessThan(one.length * 0.7)
}

function pick(reading: Reading, keys: readonly string[]): Reading {
  return Object.fromEntries(keys.map((key) => [key, reading[key] ?? '']))
}

describe('useradd', () => {
  it('adds the same user with -l', () => {
    const read = useradd()
    const made = fc
      .sample(madeCall(USERADD_SUBJECT, false), { numRuns: samples(60), seed: SEED })
      .map(({ words }) => [...words, 'app'])
    const text = (words: readonly string[]): string =>
      `FROM debian:11\nRUN ${['useradd', ...words].map(quoted).join(' ')}\n`
    const changed = made.flatMap((words) => {
      const result = rewrite('Dockerfile', text(words), {
        transforms: transforms.filter(({ name }) => name === 'useradd-no-log-init'),
      })
      if (result.status !== 'changed') return []
      const after = new Dockerfile('Dockerfile', result.after)
      const [command] = after.script(after.instructions[1]!)!.commands
      return [{ before: words, after: command!.words.slice(1).map(({ value }) => value!) }]
    })
    expect(changed.length).toBeGreaterThan(10)
    const [before, after] = [read(changed.map((one) => one.before)), read(changed.map((one) => one.after))]
    expect(after).toEqual(before)
  })
})
