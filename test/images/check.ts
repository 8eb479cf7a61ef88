// Asks BuildKit itself what it thinks of a Dockerfile: `docker build --check`, an independent reader, without a network.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Environment, run } from '../../src/engine/process.ts'

/** What BuildKit says of a Dockerfile that it does not build. */
export interface CheckReport {
  /** Why it cannot be built at all, with the line where BuildKit gives one. */
  readonly error: string | undefined
  readonly warnings: readonly CheckWarning[]
}

export interface CheckWarning {
  /** The name of the rule, as in `JSONArgsRecommended`. */
  readonly rule: string
  readonly detail: string
  /** One-based, in the text without its `syntax` directive. */
  readonly line: number | undefined
}

/** So many Dockerfiles are asked about at a time: most of the time goes into starting the client. */
const batch = 50
/** So many times BuildKit may name further images of a batch, one per Dockerfile each time. */
const mostRounds = 20

/** Checks the texts of Dockerfiles. The images that they name need not exist. */
export async function check(texts: readonly string[], env: Environment): Promise<readonly CheckReport[]> {
  const reports: CheckReport[] = []
  for (let at = 0; at < texts.length; at += batch) reports.push(...(await checkBatch(texts.slice(at, at + batch), env)))
  return reports
}

/** A Dockerfile before and after a rewrite. */
export interface RewrittenFile {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What BuildKit says of the rewritten files and did not say of the originals: a line each, none when all is well. */
export async function newProblems(files: readonly RewrittenFile[], env: Environment): Promise<readonly string[]> {
  const rewritten = files.filter(({ before, after }) => before !== after)
  const after = await check(
    rewritten.map((file) => file.after),
    env,
  )
  const suspects = rewritten.flatMap((file, index) => {
    const now = after[index]!
    return now.error === undefined && now.warnings.length === 0 ? [] : [{ file, now }]
  })
  const before = await check(
    suspects.map(({ file }) => file.before),
    env,
  )
  return suspects.flatMap(({ file, now }, index) =>
    isNew(before[index]!, now).map((problem) => `${file.name}: ${problem}`),
  )
}

function isNew(then: CheckReport, now: CheckReport): readonly string[] {
  const problems = now.error !== undefined && then.error === undefined ? [now.error] : []
  for (const rule of new Set(now.warnings.map((warning) => warning.rule))) {
    const of = ({ warnings }: CheckReport): readonly CheckWarning[] =>
      warnings.filter((warning) => warning.rule === rule)
    // The text of a warning quotes what may have been rewritten: the rules are counted.
    if (of(now).length > of(then).length)
      problems.push(...of(now).map(({ line, detail }) => `${rule}, line ${line}: ${detail}`))
  }
  return problems
}

async function checkBatch(texts: readonly string[], env: Environment): Promise<readonly CheckReport[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dockershift-check-'))
  try {
    await mkdir(join(folder, 'empty'))
    const questions = texts.map((text, index) => ({ name: `file${index}`, images: new Set(namedImages(text)) }))
    for (const [index, text] of texts.entries()) await writeFile(join(folder, `file${index}`), withoutSyntax(text))
    let answers = await ask(folder, questions, env)
    for (let round = 0; round < mostRounds; round++) {
      const open = questions.filter(({ name, images }) => {
        const missing = missingImages(answers.get(name)?.error).filter((image) => !images.has(image))
        for (const image of missing) images.add(image)
        return missing.length > 0
      })
      if (open.length === 0) break
      answers = new Map([...answers, ...(await ask(folder, open, env))])
    }
    return questions.map(({ name }) => answers.get(name) ?? { error: 'BuildKit gives no answer', warnings: [] })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Takes out the directive that makes BuildKit fetch another frontend, which needs a registry. It stands among the
 * directives at the top:
 *
 *     # escape=`
 *     # syntax=docker/dockerfile:1     <- this line
 *     FROM debian
 */
function withoutSyntax(text: string): string {
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const name = /^\uFEFF?#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=/.exec(line)?.[1]
    if (name === undefined) return text
    if (name.toLowerCase() === 'syntax') return lines.toSpliced(index, 1).join('\n')
  }
  return text
}

/** Names that stand in FROM as they are; BuildKit tells the rest one by one. */
function namedImages(text: string): readonly string[] {
  return [...text.matchAll(/^\s*FROM\s+(?:--\S+\s+)*(\S+)/gim)]
    .map((match) => match[1]!)
    .filter((name) => name !== 'scratch' && imageName.test(name))
}

/** Repository, tag and digest; a build context by any other name stops the client before it asks BuildKit. */
const imageName = /^[a-z0-9]+(?:[._/:-]+[a-z0-9]+)*(?::\w[\w.-]*)?(?:@sha256:[0-9a-f]{64})?$/

/**
 * The image that BuildKit looks for in vain, under each name that a context for it may need:
 *
 *     four: failed to resolve source metadata for docker.io/library/four:latest: ...
 */
function missingImages(error: string | undefined): readonly string[] {
  const [, full] = /failed to resolve source metadata for (\S+): /.exec(error ?? '') ?? []
  if (full === undefined) return []
  const short = full.replace(/^docker\.io\/(?:library\/)?/, '')
  return [short, short.replace(/:latest$/, '')]
}

interface Question {
  /** The name of the Dockerfile in the folder. */
  readonly name: string
  /** The images that an empty folder stands in for. */
  readonly images: ReadonlySet<string>
}

/** Asks about many files in one call: `bake` builds many targets, and checks them as well. */
async function ask(
  folder: string,
  questions: readonly Question[],
  env: Environment,
): Promise<ReadonlyMap<string, CheckReport>> {
  const targets = questions.map(({ name, images }) => [
    name,
    {
      context: 'empty',
      // bake looks for it from the context.
      dockerfile: `../${name}`,
      contexts: Object.fromEntries([...images].map((image) => [image, 'empty'])),
    },
  ])
  // Everything lies below the folder that bake runs in: elsewhere it asks before it reads.
  const group = { default: { targets: questions.map(({ name }) => name) } }
  await writeFile(join(folder, 'bake.json'), JSON.stringify({ group, target: Object.fromEntries(targets) }))
  const ended = await run(
    {
      program: 'docker',
      args: ['buildx', 'bake', '--file', 'bake.json', '--call=check,format=json'],
      cwd: folder,
      env,
    },
    { timeoutMs: 120_000 },
  )
  if (!ended.stdout.trimStart().startsWith('{')) throw new Error(`docker buildx bake: ${ended.stderr.trim()}`)
  const answer: Answer = JSON.parse(ended.stdout)
  return new Map(Object.entries(answer.target).map(([name, { check }]) => [name, report(check)]))
}

interface Answer {
  readonly target: Readonly<Record<string, { readonly check?: FileAnswer }>>
}

interface FileAnswer {
  readonly warnings?: readonly { ruleName: string; detail: string; location?: Location }[] | null
  readonly buildError?: { message: string }
  readonly error?: string
}

interface Location {
  readonly ranges?: readonly { start: { line: number } }[]
}

function report(answer: FileAnswer | undefined): CheckReport {
  return {
    error: answer ? (answer.buildError?.message ?? answer.error) : 'BuildKit gives no answer',
    warnings: (answer?.warnings ?? []).map(({ ruleName, detail, location }) => ({
      rule: ruleName,
      detail,
      line: location?.ranges?.[0]?.start.line,
    })),
  }
}
