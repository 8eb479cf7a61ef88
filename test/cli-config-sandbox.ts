// Repositories with configurations in them, and what a run says of each of their files.

import { expect } from 'vitest'
import type { JsonReport, JsonResult } from '../src/report/json.ts'
import { dockershift, type fill, repository, sandbox } from './cli-sandbox.ts'

export type Files = Parameters<typeof fill>[1]

/** Two RUNs that run-merge merges, and one that apk-no-cache changes. */
export const TWO = 'FROM alpine:3.20\nRUN apk add curl\nRUN mkdir /srv/data\nRUN chmod 700 /srv/data\n'

/** What happens here is over when the process is: a file tells that code ran. */
export const MARK = "import { writeFileSync } from 'node:fs'\nwriteFileSync(new URL('ran', import.meta.url), '')\n"

/** A transform that changes one LABEL and says which builder it is told of. */
export const OWN = `
export default {
  name: 'team-label',
  summary: 'Name the team',
  phase: 'syntax',
  safety: 'unsafe',
  aims: ['lint'],
  recommended: true,
  why: 'For a test.',
  leavesAlone: [],
  rules: [],
  references: [],
  options: { team: { kind: 'text', default: 'nobody', help: 'Which team' } },
  apply(dockerfile, context) {
    const label = dockerfile.instructions.find(({ keyword }) => keyword === 'LABEL')
    if (label === undefined) return dockerfile
    context.decline(label.span, 'the builder is ' + context.builder)
    const text = 'LABEL team=' + context.options.team
    return dockerfile.edit([[{ span: label.span, text }]])
  },
}
`

export const LABELLED = 'FROM alpine:3.20\nLABEL team=?\n'

export function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}

/** A repository with these files in it. */
export function checkout(files: Files): string {
  const folder = sandbox(files)
  repository(folder)
  return folder
}

export async function report(folder: string, ...args: string[]): Promise<JsonReport> {
  const ran = await dockershift(folder, [...args, '-f', 'json'])
  expect(ran.code, ran.err).toBe(0)
  return JSON.parse(ran.out) as JsonReport
}

/** The transforms that change each file, by its path. */
export async function changes(folder: string, ...args: string[]): Promise<Record<string, string[]>> {
  return Object.fromEntries(
    (await report(folder, ...args)).results.map((result) => [
      result.path,
      'steps' in result ? result.steps.map(({ transform }) => transform) : [],
    ]),
  )
}

export async function only(
  folder: string,
  ...args: string[]
): Promise<Extract<JsonResult, { status: 'changed' | 'unchanged' }>> {
  const [result] = (await report(folder, ...args)).results
  if (result === undefined || !('notes' in result)) throw new Error('no file was rewritten')
  return result
}
