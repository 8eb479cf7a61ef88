// Builds that YAML files describe: compose, skaffold, GitHub Actions, GitLab CI and other pipelines.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments, type YAMLMap } from 'yaml'
import { type Declared, literal, type Value } from './build.ts'
import { type Place, readCommands, readOperands } from './commands.ts'

/** A file's documents, and how its places are called. */
interface Yaml {
  readonly tops: readonly YAMLMap[]
  readonly lineOf: (node: unknown) => number
}

/** `undefined` for a text that is no YAML. */
function readYaml(text: string): Yaml | undefined {
  if (isTooDeep(text)) return undefined
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, logLevel: 'silent', uniqueKeys: false, merge: true })
  if (!Array.isArray(documents)) return undefined
  // Aliases are not followed: nothing here needs them, and a file of them may be made to burst.
  const tops = documents.flatMap(({ contents, errors }) => (errors.length === 0 && isMap(contents) ? [contents] : []))
  return {
    tops,
    lineOf: (node) => lines.linePos((node as Node | undefined)?.range?.[0] ?? 0).line,
  }
}

/** Nobody nests brackets so deep, and reading them costs the square of their depth. */
const DEEPEST = 1_000

function isTooDeep(text: string): boolean {
  let depth = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth++
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return false
}

/** The value of a key, with what a merge key brings. */
function get(map: unknown, key: string): unknown {
  if (!isMap(map)) return undefined
  return map.get(key, true) ?? undefined
}

/** A text, or `null` for whatever else is there. */
function text(node: unknown): Value | undefined {
  if (node === undefined) return undefined
  return isScalar(node) ? literal(node.value) : null
}

function items(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : []
}

function entries(node: unknown): readonly (readonly [string, unknown])[] {
  if (!isMap(node)) return []
  return node.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value] as const)
}

/** The services of a compose file that are built. */
export function readCompose(source: string, folder: string): readonly Declared[] {
  const yaml = readYaml(source)
  if (yaml === undefined) return []
  return yaml.tops.flatMap((top) =>
    // The first version of the format had the services at the top.
    entries(get(top, 'services') ?? top).flatMap(([, service]): readonly Declared[] => {
      const build = get(service, 'build')
      if (build === undefined) return []
      const line = yaml.lineOf(build)
      if (isScalar(build)) {
        return [{ context: text(build) ?? null, file: undefined, fileFrom: 'context', line, folders: [folder] }]
      }
      // An alias, or a part of a build whose rest stands in another file.
      if (!isMap(build) || get(build, 'dockerfile_inline') !== undefined) return []
      const context = text(get(build, 'context'))
      const file = text(get(build, 'dockerfile'))
      if (context === undefined && file === undefined) return []
      return [{ context: context === undefined ? '.' : context, file, fileFrom: 'context', line, folders: [folder] }]
    }),
  )
}

/** Builders of skaffold's other than Docker's. */
const OTHER_BUILDERS = ['bazel', 'jib', 'jibMaven', 'jibGradle', 'custom', 'buildpacks', 'ko']

/** The artifacts of a skaffold.yaml. */
export function readSkaffold(source: string, folder: string): readonly Declared[] {
  const yaml = readYaml(source)
  if (yaml === undefined) return []
  return yaml.tops.flatMap((top) => {
    const builds = [get(top, 'build'), ...items(get(top, 'profiles')).map((profile) => get(profile, 'build'))]
    return builds
      .flatMap((build) => items(get(build, 'artifacts')))
      .flatMap((artifact): readonly Declared[] => {
        if (!isMap(artifact) || OTHER_BUILDERS.some((builder) => artifact.has(builder))) return []
        const context = text(get(artifact, 'context'))
        const file = text(get(get(artifact, 'docker') ?? get(artifact, 'kaniko'), 'dockerfile'))
        return [
          {
            context: context === undefined ? '.' : context,
            file,
            fileFrom: 'context',
            line: yaml.lineOf(artifact),
            folders: [folder],
          },
        ]
      })
  })
}

/** The steps of a pipeline that build: Docker's own action, kaniko and Docker as a step's image, shell commands. */
export function readPipeline(source: string, place: Place): readonly Declared[] {
  const yaml = readYaml(source)
  if (yaml === undefined) return []
  const found: Declared[] = []
  const visit = (node: unknown, folders: readonly string[]): void => {
    if (isScalar(node) && typeof node.value === 'string') {
      const line = yaml.lineOf(node) + (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? 1 : 0)
      found.push(...readCommands(withoutExpressions(node.value), line, { ...place, folders }))
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, folders)
    } else if (isMap(node)) {
      const here = foldersOf(node, place, folders)
      const step = actionOf(node, place, yaml) ?? argumentsOf(node, place, yaml)
      if (step !== undefined) found.push(step)
      for (const { value } of node.items) if (!isAlias(value)) visit(value, here)
    }
  }
  for (const top of yaml.tops) visit(top, place.folders)
  return found
}

/** `working-directory`, of a step or as a job's default. */
function foldersOf(node: YAMLMap, { root }: Place, folders: readonly string[]): readonly string[] {
  const own = get(node, 'working-directory') ?? get(get(get(node, 'defaults'), 'run'), 'working-directory')
  const folder = text(own)
  return typeof folder === 'string' ? [`${root}/${folder}`] : folders
}

/** docker/build-push-action: without a context it takes the repository as it was pushed. */
function actionOf(node: YAMLMap, { root }: Place, { lineOf }: Yaml): Declared | undefined {
  const uses = get(node, 'uses')
  if (!isScalar(uses) || !String(uses.value).startsWith('docker/build-push-action@')) return undefined
  const given = get(node, 'with')
  const context = withText(get(given, 'context'))
  const file = withText(get(given, 'file'))
  const [top, path] = [literal(context), literal(file)]
  return {
    context: top === undefined ? '.' : (top ?? rootOf(context)),
    file: path === null ? rootOf(file) : path,
    fileFrom: 'folder',
    inside: file !== undefined && context !== undefined && file.startsWith(`${context.replace(/\/$/, '')}/`),
    line: lineOf(uses),
    folders: [root],
  }
}

function withText(node: unknown): string | undefined {
  return isScalar(node) && node.value !== null ? String(node.value) : undefined
}

/** `${{ github.workspace }}/web` is `web`; so is what stands behind the address of the repository as it was pushed. */
function rootOf(value: string | undefined): Value {
  const path = value?.replace(/^\$?\{\{\s*(?:github\.workspace|defaultContext)\s*\}\}[/:]?/, './')
  return path === undefined || path === value ? null : (literal(path) ?? null)
}

/** A step whose image is Docker or kaniko, and whose arguments are those of a build. */
function argumentsOf(node: YAMLMap, place: Place, { lineOf }: Yaml): Declared | undefined {
  const name = text(get(node, 'name'))
  const args = get(node, 'args')
  if (typeof name !== 'string' || !isSeq(args)) return undefined
  const words = args.items.map((item) => {
    const value = isScalar(item) ? String(item.value) : '$'
    return { text: value, value: value.includes('$') ? undefined : value }
  })
  const isBuild = name.endsWith('/docker') && words[0]?.value === 'build'
  if (!isBuild && !name.includes('kaniko')) return undefined
  const build = readOperands(isBuild ? words.slice(1) : words, place)
  return build === undefined ? undefined : { ...build, line: lineOf(node), folders: [place.root] }
}

/** An expression of GitHub's is no shell; a variable of its own stands for each. */
function withoutExpressions(script: string): string {
  return script
    .replace(/\$\{\{\s*github\.workspace\s*\}\}/g, '$GITHUB_WORKSPACE')
    .replace(/\$\{\{([^}]*)\}\}/g, (_, expression: string) => `$${`E_${expression.replace(/\W+/g, '_')}`}`)
}
