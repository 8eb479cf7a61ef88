// From which folder a Dockerfile can be built: the law that what a build needs has to be in its context.
//
// Every folder from the Dockerfile's own up to the top of the repository is tried. Where one alone has all that COPY names
// and that commands read, a build from any other would fail: it is proved. Where several do, nothing is: then the folder
// that people build from is assumed, and said.

import { basename, dirname, join } from 'node:path'
import type { BuildNeed, Wanted } from '../analysis/project/build-needs.ts'
import type { BuildContext } from '../files/build-context.ts'
import { Patterns } from '../files/dockerignore.ts'
import { kindOfName } from '../files/names.ts'
import { isInside, relativePath } from '../files/place.ts'

/** A Dockerfile and what may be asked of the folders around it. */
export interface Question {
  /** Absolute: the folder that it stands in. */
  readonly own: string
  /** Absolute: the top of its repository. */
  readonly root: string
  readonly needs: readonly BuildNeed[]
  /** Something is taken from the context at all. */
  readonly takes: boolean
  /** A COPY takes all that the context holds. */
  readonly takesAll: boolean
  /** A COPY names a path by a variable without a value. */
  readonly isOpen: boolean
  /** A folder as the builder would see it; `undefined` where it refuses its ignore file. */
  readonly look: (folder: string) => BuildContext | undefined
  /** What stands in a folder, whatever an ignore file says. */
  readonly names: (folder: string) => readonly string[]
  /** The folders in one, as they would be seen; for those that are not above the Dockerfile. */
  readonly inside: (folder: string) => Iterable<BuildContext>
  /** Whether git leaves a path out: a build makes it. */
  readonly isMade: (path: string) => boolean
  /** An ignore file stands beside it: somebody meant this folder to be the build context. */
  readonly hasOwnRules: boolean
}

export type Fit =
  | { readonly folder: string; readonly basis: 'proved'; readonly evidence: string }
  | { readonly folder: string; readonly basis: 'assumed'; readonly evidence: string; readonly doubt: string }
  | { readonly folder: undefined; readonly reason: string }

interface View {
  readonly folder: string
  readonly files: BuildContext
}

/** Where a Dockerfile is built that no line of the repository speaks of. */
export function fittingFolder(question: Question): Fit {
  const { own } = question
  if (!question.takes) return found(own, 'it takes nothing from its build context')
  const { views, counting, made, lost } = sorted(question)
  if (lost !== undefined) return unknown(lost)
  const firm = views.filter(({ files }) => hasAll(files, counting, true))
  const [only, another] = firm
  if (only === undefined) return unknown('no folder up to the top of the repository has all that it needs')
  if (another !== undefined) return usualAmong(firm, question)
  const { folder } = only
  const doubt = made ? MADE : folder !== own && hasRival(only, question, counting) ? SEVERAL : undefined
  return found(folder, evidenceOf(views, counting), doubt)
}

const OPEN = 'a variable names what it copies'
const MADE = 'what it copies is made first'
const SEVERAL = 'what it needs is in more than one'

/** Several would do: the folder that people build from. */
function usualAmong(firm: readonly View[], question: Question): Fit {
  const { own, root, hasOwnRules, isOpen } = question
  const { views, counting, made } = sorted(question)
  if (hasOwnRules && firm.some(({ folder }) => folder === own))
    return found(own, 'an ignore file beside it', made ? MADE : isOpen ? OPEN : undefined)
  if (isOpen) return unknown(OPEN)
  const likely = firm
    .filter(({ files }) => hasAll(files, counting, false) && hasSources(files, question))
    .filter(({ folder }) => folder !== own || !isForDockerfiles(question))
  if (made) return makerAmong(likely, question)
  const [first, second] = likely
  if (first === undefined || (first.folder !== own && second !== undefined))
    return unknown(`it could be built from ${listed(second === undefined ? firm : likely, root)}`)
  return found(first.folder, first.folder === own ? USUAL : evidenceOf(views, counting), SEVERAL)
}

/** What a build makes lies beside what describes the build; a file without a folder was put beside the Dockerfile. */
function makerAmong(likely: readonly View[], question: Question): Fit {
  const isPut = sorted(question).missing.every(({ anyOf }) => anyOf.every(({ path }) => !path.includes('/')))
  const maker = likely.find(({ folder }) =>
    isPut ? folder === question.own : question.names(folder).some((name) => MAKERS.test(name)),
  )
  return maker === undefined
    ? unknown('what it copies is made by a build that nothing beside it describes')
    : found(maker.folder, 'the build stands there that makes what it copies', MADE)
}

const MAKERS =
  /^(?:package\.json|pom\.xml|(?:build|settings)\.gradle(?:\.kts)?|build\.sbt|Cargo\.toml|go\.mod|pyproject\.toml|setup\.py|mix\.exs|project\.clj|CMakeLists\.txt|(?:GNU)?[Mm]akefile|.*\.(?:sln|slnx|csproj|fsproj|vbproj))$/

const USUAL = 'people build from the folder of the Dockerfile'

/** Whether a build from a folder could work, as far as that is known. */
export function mayFit(folder: string, question: Question): boolean {
  const files = question.look(folder)
  return files !== undefined && hasAll(files, sorted(question).counting, true)
}

interface Sorted {
  readonly views: readonly View[]
  /** Those that one of the folders meets: what none has decides nothing. */
  readonly counting: readonly BuildNeed[]
  /** What is copied and not there. */
  readonly missing: readonly BuildNeed[]
  /** Something is copied that a build makes first. */
  readonly made: boolean
  /** Why something that is copied is not to be found for sure. */
  readonly lost: string | undefined
}

const known = new WeakMap<Question, Sorted>()

function sorted(question: Question): Sorted {
  let all = known.get(question)
  if (all === undefined) {
    const views = upTo(question.own, question.root).flatMap((folder): readonly View[] => {
      const files = question.look(folder)
      return files === undefined ? [] : [{ folder, files }]
    })
    const isSomewhere = (need: BuildNeed): boolean => views.some(({ files }) => isMet(need, files))
    // A program that is nowhere is made, and no folder of its name will do for the COPY that brings it.
    const programs = new Set(
      question.needs
        .filter((need) => need.strength !== 'copied' && !isSomewhere(need))
        .flatMap(({ anyOf }) => anyOf.filter(({ isFile }) => isFile).map(({ path }) => path)),
    )
    const needs = question.needs.map((need) => (need.strength === 'copied' ? asFile(need, programs) : need))
    const counting = needs.filter(isSomewhere)
    const missing = needs.filter((need) => need.strength === 'copied' && !counting.includes(need))
    const lost =
      missing.filter(({ anyOf }) => !anyOf.some(({ path }) => question.isMade(path))).map(lacking)[0] ??
      counting.filter((need) => namesItself(need, views, question)).map(itself)[0]
    all = { views, counting, missing, made: missing.length > 0, lost }
    known.set(question, all)
  }
  return all
}

function lacking(need: BuildNeed): string {
  const where = need.anyOf.some(({ isFile }) => isFile) ? 'no file of' : 'not in'
  return `${need.who} needs ${shown(need)}, which is ${where} its own folder or one above`
}

function itself(need: BuildNeed): string {
  return `${need.who} needs ${shown(need)}, which may be the Dockerfile's folder or a program of that name`
}

function asFile(need: BuildNeed, programs: ReadonlySet<string>): BuildNeed {
  return { ...need, anyOf: need.anyOf.map((one) => (programs.has(one.path) ? { ...one, isFile: true } : one)) }
}

/**
 * `COPY app /app` in the folder app: from above it is that very folder, and from the folder itself a program that Go has
 * left there under its name.
 */
function namesItself({ strength, anyOf }: BuildNeed, views: readonly View[], { own }: Question): boolean {
  if (strength !== 'copied') return false
  const having = views.filter(({ files }) => anyOf.some((wanted) => isThere(wanted, files)))
  return having.length > 0 && having.every(({ folder }) => anyOf.every(({ path }) => isInside(join(folder, path), own)))
}

function upTo(own: string, root: string): readonly string[] {
  const folders = [own]
  for (let at = own; at !== root && isInside(root, at) && dirname(at) !== at; ) {
    at = dirname(at)
    folders.push(at)
  }
  return folders
}

function hasAll(files: BuildContext, needs: readonly BuildNeed[], firmAlone: boolean): boolean {
  return needs.every((need) => (firmAlone && need.strength === 'likely') || isMet(need, files))
}

function isMet({ anyOf }: BuildNeed, files: BuildContext): boolean {
  return anyOf.some((wanted) => isThere(wanted, files))
}

function isThere({ path, glob, isFile = false }: Wanted, files: BuildContext): boolean {
  if (!glob) {
    const kind = files.entry(path)?.kind
    return kind !== undefined && !(isFile && kind === 'folder')
  }
  const parts = path.split('/')
  const first = parts.findIndex((part) => /[*?[]/.test(part))
  const list = files.list(parts.slice(0, first).join('/'))
  if (first < parts.length - 1) return list.some(({ kind }) => kind === 'folder')
  const pattern = Patterns.read(path)
  return list.some((entry) => pattern?.judge(entry.path, undefined).ignored === true)
}

/** A COPY of all of it takes something along: more than Dockerfiles and what is written about them. */
function hasSources(files: BuildContext, { takesAll }: Question): boolean {
  return !takesAll || files.list('').some(({ path }) => kindOfName(path) === 'other' && !ABOUT.test(path))
}

const ABOUT = /^(?:readme|license|\.dockerignore|\.containerignore|\.gitignore|makefile)|ignore$/i

/** Folders that Dockerfiles are put into, apart from what they build. */
const FOR_DOCKERFILES = new Set(
  'docker .docker dockerfile dockerfiles container containers containerfiles deploy deployment deployments build ci .ci .github .gitlab .devcontainer devops infra infrastructure ops package packaging'.split(
    ' ',
  ),
)

function isForDockerfiles({ own, root, takesAll }: Question): boolean {
  const names = own === root ? [] : relativePath(root, own).split('/')
  return takesAll && names.some((name) => FOR_DOCKERFILES.has(name.toLowerCase()))
}

/** Whether a folder beside the way up has the same: a build from there would work too. */
function hasRival({ folder }: View, { own, inside }: Question, needs: readonly BuildNeed[]): boolean {
  const firm = needs.filter(({ strength }) => strength !== 'likely')
  if (folder === own) return false
  for (const files of inside(folder)) if (firm.length > 0 && hasAll(files, firm, true)) return true
  return false
}

/** The needs that decided: those that not every folder meets. */
function evidenceOf(views: readonly View[], needs: readonly BuildNeed[]): string {
  if (views.length === 1) return 'it stands at the top'
  const deciding = needs.filter((need) => views.some(({ files }) => !isMet(need, files)))
  const told = [...new Set(deciding.map((need) => `${need.who} needs ${shown(need)}`))].slice(0, 3)
  return told.length === 0 ? USUAL : told.join(', ')
}

function shown({ anyOf }: BuildNeed): string {
  return anyOf[0]?.path ?? ''
}

function listed(views: readonly View[], root: string): string {
  const names = views.map(({ folder }) => (folder === root ? 'the top of the repository' : relativePath(root, folder)))
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}: what it needs is in each; --context names it`
}

function found(folder: string, evidence: string, doubt?: string): Fit {
  return doubt === undefined ? { folder, basis: 'proved', evidence } : { folder, basis: 'assumed', evidence, doubt }
}

function unknown(reason: string): Fit {
  return { folder: undefined, reason }
}

/** Whether a Dockerfile may be the one whose name holds variables: `*.Dockerfile`, `Dockerfile.*`. */
export function mayBeCalled(file: string, like: string | undefined): boolean {
  if (like === undefined) return true
  const parts = like.split('*')
  const name = basename(file)
  if (parts.length === 1) return name === like
  return name.startsWith(parts[0]!) && name.endsWith(parts.at(-1)!) && name.length >= parts.join('').length
}
