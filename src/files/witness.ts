// What somebody asked of a build context, and the answers as digests: whoever gets the same answers again makes the same of them.

import { createHash } from 'node:crypto'
import { isRecord } from '../record.ts'
import type { Assumed, BuildContext, FoundContext } from './build-context.ts'

/** A question that names its method and what it was about, and a digest of the answer. */
export type Answered = readonly [method: Method, about: string, more: number, answer: string]

/** What was learned of a build context: answers, or why there is none. */
export type Seen =
  | { readonly answers: readonly Answered[]; readonly assumed?: Assumed | undefined }
  | { readonly reason: string }

const METHODS = [
  'entry',
  'list',
  'below',
  'text',
  'bytes',
  'changes',
  'ignores',
  'untracked',
  'told',
  'services',
] as const

type Method = (typeof METHODS)[number]

/** So many questions about one file are remembered; asking more again costs as much as what they were asked for. */
const MOST_QUESTIONS = 2_000

/** A build context that puts down what it is asked. */
export class Witness {
  /** What is asked is found out as before. */
  readonly found: FoundContext
  private readonly answers = new Map<string, Answered>()

  constructor(found: FoundContext) {
    this.found = found.files === undefined ? found : { ...found, files: this.around(found.files) }
  }

  /** @returns `undefined` where more was asked than is worth remembering */
  get seen(): Seen | undefined {
    if (this.found.files === undefined) return { reason: this.found.reason }
    if (this.answers.size > MOST_QUESTIONS) return undefined
    const { assumed } = this.found
    return { answers: [...this.answers.values()], ...(assumed === undefined ? {} : { assumed }) }
  }

  private around(files: BuildContext): BuildContext {
    const put = <T>(method: Method, about: string, more: number, answer: T): T => {
      const key = `${method} ${more} ${about}`
      if (this.answers.size <= MOST_QUESTIONS && !this.answers.has(key))
        this.answers.set(key, [method, about, more, digestOf(answer)])
      return answer
    }
    return {
      entry: (path) => put('entry', path, 0, files.entry(path)),
      list: (folder) => put('list', folder, 0, files.list(folder)),
      below: (folder) => put('below', folder, 0, files.below(folder)),
      text: (path) => put('text', path, 0, files.text(path)),
      bytes: (path, count) => put('bytes', path, count, files.bytes(path, count)),
      changes: (path) => put('changes', path, 0, files.changes(path)),
      ignores: (folder) => put('ignores', folder, 0, files.ignores(folder)),
      untracked: (path) => put('untracked', path, 0, files.untracked(path)),
      told: () => put('told', '', 0, files.told()),
      services: () => put('services', '', 0, files.services()),
    }
  }
}

/** Whether a build context that was found now would have told the same. */
export function tellsTheSame(found: FoundContext, seen: Seen): boolean {
  if (found.files === undefined) return 'reason' in seen && seen.reason === found.reason
  const { files, assumed } = found
  return (
    'answers' in seen &&
    isSame(assumed, seen.assumed) &&
    seen.answers.every((answered) => digestOf(askedAgain(files, answered)) === answered[3])
  )
}

function isSame(one: Assumed | undefined, other: Assumed | undefined): boolean {
  return one?.folder === other?.folder && one?.doubt === other?.doubt
}

function askedAgain(files: BuildContext, [method, about, more]: Answered): unknown {
  return method === 'bytes' ? files.bytes(about, more) : files[method](about)
}

function digestOf(answer: unknown): string {
  const text = answer instanceof Uint8Array ? Buffer.from(answer).toString('latin1') : (JSON.stringify(answer) ?? '')
  return createHash('sha256')
    .update(`${typeof answer} ${text}`)
    .digest('base64url')
    .slice(0, 22)
}

/** Whether a value from outside is what was learned of a build context. */
export function isSeen(value: unknown): value is Seen {
  if (!isRecord(value)) return false
  if ('reason' in value) return typeof value.reason === 'string'
  const { answers, assumed } = value
  return Array.isArray(answers) && answers.every(isAnswered) && (assumed === undefined || isAssumed(assumed))
}

function isAssumed(value: unknown): value is Assumed {
  return isRecord(value) && typeof value.folder === 'string' && typeof value.doubt === 'string'
}

function isAnswered(value: unknown): value is Answered {
  if (!Array.isArray(value) || value.length !== 4) return false
  const [method, about, more, answer] = value as unknown[]
  return (
    METHODS.some((one) => one === method) &&
    typeof about === 'string' &&
    typeof more === 'number' &&
    typeof answer === 'string'
  )
}
