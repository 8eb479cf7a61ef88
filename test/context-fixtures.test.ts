// Every fixture of the transforms that change ignore files: a build context before, its ignore file after.
//
//   __fixtures__/<transform>/<case>/
//
//   context/             the build context, Dockerfiles and all; `_gitignore` stands for `.gitignore`
//   tree.txt             more files in it, a line each: `BYTES PATH`, or `BYTES PATH = HOW IT BEGINS`
//   output.dockerignore  what the ignore file becomes; a case named keeps-… or fine-… has none, and nothing may change
//   notes.txt            what is gained, and what is left alone and why, a line each behind the path of the file
//   options.json         `leavesAlone`: how the lines of the transform's `leavesAlone` begin that this case shows
//
// `UPDATE=1 npx vitest run test/context-fixtures.test.ts` writes outputs and notes; a person reads that diff.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Rewritten } from '../src/rewrite/result.ts'
import { run } from '../src/run/run.ts'
import type { ContextTransform } from '../src/transform/context-transform.ts'
import { contextTransforms } from '../transforms/index.ts'
import { sandbox } from './cli-sandbox.ts'

const root = join(import.meta.dirname, '../__fixtures__')
const update = process.env.UPDATE === '1'
const FILES = ['context', 'tree.txt', 'output.dockerignore', 'notes.txt', 'options.json']

interface Case {
  readonly name: string
  readonly folder: string
  readonly leavesAlone: readonly string[]
}

function casesOf({ name: group }: ContextTransform): readonly Case[] {
  return readdirSync(join(root, group)).map((name) => {
    const folder = join(root, group, name)
    const options = JSON.parse(read(folder, 'options.json') ?? '{}') as { readonly leavesAlone?: readonly string[] }
    return { name, folder, leavesAlone: options.leavesAlone ?? [] }
  })
}

function read(folder: string, file: string): string | undefined {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** The build context of a case on disk, with the ignore file as `change` makes it. */
function lay(folder: string, change: (text: string) => string = (text) => text): string {
  const top = sandbox()
  cpSync(join(folder, 'context'), top, { recursive: true })
  const ignore = join(top, '_gitignore')
  if (existsSync(ignore)) renameSync(ignore, join(top, '.gitignore'))
  // The rules of .gitignore count in a repository.
  mkdirSync(join(top, '.git'))
  writeFileSync(join(top, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  for (const line of (read(folder, 'tree.txt') ?? '').split('\n').filter((one) => one !== '')) {
    const [, size, path, text = ''] = /^(\d+) (.+?)(?: = (.*))?$/.exec(line)!
    mkdirSync(dirname(join(top, path!)), { recursive: true })
    writeFileSync(join(top, path!), text.padEnd(Number(size), ' '))
  }
  for (const file of readdirSync(top, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.dockerignore')) writeFileSync(join(top, file), change(readFileSync(join(top, file), 'utf8')))
  }
  return top
}

async function outcome(folder: string, transform: ContextTransform, write = false): Promise<readonly Rewritten[]> {
  const results: Rewritten[] = []
  for await (const result of run({ folder, paths: ['.'], transforms: [], contextTransforms: [transform], write })) {
    if (!('after' in result)) throw new Error(`${result.path}: ${result.reason}`)
    expect(result.discarded).toEqual([])
    results.push(result)
  }
  return results
}

function notesOf(results: readonly Rewritten[]): string {
  return results
    .flatMap(({ path, steps, notes }) => [
      ...steps.map(({ effect }) => `${path}: ${effect}\n`),
      ...notes.map(({ reason }) => `${path}: ${reason}\n`),
    ])
    .join('')
}

async function judge({ folder, name }: Case, transform: ContextTransform): Promise<void> {
  expect(readdirSync(folder).filter((file) => !FILES.includes(file))).toEqual([])
  const fine = name.startsWith('fine-')
  const keeps = fine || name.startsWith('keeps-')
  const results = await outcome(lay(folder), transform)
  const changed = results.filter(({ status }) => status === 'changed')
  const text = changed[0]?.after
  if (update) {
    const notes = notesOf(results)
    if (notes === '') rmSync(join(folder, 'notes.txt'), { force: true })
    else writeFileSync(join(folder, 'notes.txt'), notes)
    if (!keeps && text !== undefined) writeFileSync(join(folder, 'output.dockerignore'), text)
  }
  const output = read(folder, 'output.dockerignore')
  expect(changed.length).toBe(keeps ? 0 : 1)
  expect(output === undefined, 'a case named keeps-… or fine-… has no output.dockerignore, any other has one').toBe(
    keeps,
  )
  expect(text).toBe(output)
  expect(notesOf(results)).toBe(read(folder, 'notes.txt') ?? '')
  if (keeps) expect(notesOf(results) === '', 'a case named keeps-… says why, one named fine-… nothing').toBe(fine)

  const written = lay(folder)
  await outcome(written, transform, true)
  if (output !== undefined) expect(readFileSync(join(written, changed[0]!.path), 'utf8')).toBe(output)
  expect((await outcome(written, transform)).filter(({ status }) => status === 'changed')).toEqual([])

  for (const change of VARIANTS) {
    const varied = (await outcome(lay(folder, change), transform)).filter(({ status }) => status === 'changed')
    expect(varied.length).toBe(changed.length)
    for (const { before, after } of varied) expect(after).toBe(before === '' ? output : change(output!))
  }
}

const VARIANTS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => `\uFEFF${text}`,
  (text) => text.replace(/\n$/, ''),
]

for (const transform of contextTransforms) {
  const cases = casesOf(transform)
  describe(transform.name, () => {
    for (const one of cases) test(one.name, () => judge(one, transform))

    test('has an example, and a case for every line of leavesAlone', () => {
      expect(cases.map(({ name }) => name)).toContain('example')
      const claims = cases.flatMap(({ leavesAlone }) => leavesAlone)
      const shown = (line: string): boolean => claims.some((claim) => line.startsWith(claim))
      expect(transform.leavesAlone.filter((line) => !shown(line))).toEqual([])
      expect(claims.filter((claim) => !transform.leavesAlone.some((line) => line.startsWith(claim)))).toEqual([])
    })
  })
}
