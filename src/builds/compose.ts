// The services of compose files that are built: from which build context, and what the files say of who runs them.
//
// Source: the compose specification, https://github.com/compose-spec/compose-spec (05-services.md, build.md, 10-fragments.md, 13-merge.md).

import { type Declared, literal, type Value } from './build.ts'
import { BuildKit } from './build-kit.ts'
import { fromEnvironment, type Layer, serviceSaid } from './services.ts'
import { Following } from './yaml-following.ts'
import { isMap, isScalar, readYaml, text, type Yaml } from './yaml-reading.ts'

/** What stands beside a compose file. */
export interface Beside {
  /** The `.env`; '' where there is none. */
  readonly environment?: string
  /** What may be laid over it with `-f`, or is without being asked for: compose.override.yaml. */
  readonly over?: readonly ComposeFile[]
  /** It may itself be laid over another: the rest of a build may stand there. */
  readonly isPart?: boolean
  /** The text of a file, by its path from there: that of an `env_file`. */
  readonly read?: (path: string) => string | undefined
}

export interface ComposeFile {
  readonly name: string
  readonly text: string
}

/** The services of a file by their names, and what follows its aliases. */
interface Services {
  readonly ask: Following
  readonly byName: ReadonlyMap<string, unknown>
}

/** What is said of a service, what counts most last. */
interface Said {
  readonly layers: readonly Layer[]
  /** Why there may be more of it. */
  readonly unseen: string | undefined
}

/**
 * The services of a compose file that are built: each alone, and once more with what each other file lays over it.
 *
 * @param folder absolute: where the file lies
 */
export function readCompose(source: string, folder: string, beside: Beside = {}): readonly Declared[] {
  const { environment = '', over = [], isPart = false, read = () => undefined } = beside
  const yaml = readYaml(source)
  if (yaml === undefined) return []
  const builder = dotEnv(environment).isOff ? 'classic' : undefined
  const around = { environment: fromEnvironment(environment), folder, read }
  const overs = over.flatMap(({ name, text: more }) => servicesIn(more).map((services) => ({ name, services })))
  return servicesIn(source, yaml).flatMap((services) =>
    [...services.byName].flatMap(([name, service]) => {
      const own = saidOf(name, services)
      const isWhole = !isPart && own.unseen === undefined && own.layers.some(isBuilt)
      const laid = overs.flatMap(({ name: file, services: more }) =>
        more.byName.has(name) ? [{ ...laidOver(own, saidOf(name, more)), over: file }] : [],
      )
      const line = yaml.lineOf(isMap(service) ? (service.get('build', true) ?? service) : service)
      return [{ ...own, over: undefined }, ...laid].flatMap(({ layers, ...how }): readonly Declared[] => {
        const build = buildIn(layers, isWhole)
        if (build === undefined) return []
        const said = serviceSaid(layers, { ...around, ...how, context: build.context })
        return [{ builder, ...build, fileFrom: 'context', line, folders: [folder], service: said }]
      })
    }),
  )
}

/** The services of each document of a file. */
function servicesIn(source: string, yaml: Yaml | undefined = readYaml(source)): readonly Services[] {
  if (yaml === undefined) return []
  const ask = new Following(yaml.documents)
  return yaml.tops.map((top) => {
    // The first version of the format had the services at the top.
    const services = ask.get(top, 'services') ?? top
    return { ask, byName: new Map(ask.entries(services).map(([name, service]) => [name, ask.node(service)])) }
  })
}

/** What a service says, over what it extends. */
function saidOf(name: string, { ask, byName }: Services): Said {
  const layers: Layer[] = []
  let node = byName.get(name)
  while (node !== undefined) {
    layers.unshift({ ask, node })
    const extended = ask.get(node, 'extends')
    if (extended === undefined) return { layers, unseen: undefined }
    const service = isScalar(extended) ? extended : ask.get(extended, 'service')
    const isHere = ask.get(extended, 'file') === undefined && isScalar(service)
    node = isHere ? byName.get(String(service.value)) : undefined
    if (layers.some((layer) => layer.node === node)) node = undefined
  }
  return { layers, unseen: 'what it extends stands elsewhere' }
}

function laidOver(under: Said, over: Said): Said {
  return { layers: [...under.layers, ...over.layers], unseen: under.unseen ?? over.unseen }
}

/** Whether it has a key `build` with keys of its own, which need not name a build context. */
function isBuilt({ ask, node }: Layer): boolean {
  return isMap(ask.get(node, 'build'))
}

/**
 * Where what is said of a service has it built from; `undefined` where nothing of this tree is built.
 *
 * @param isWhole nothing of the build stands elsewhere: the folder of the file is the context where none is named
 */
function buildIn(layers: readonly Layer[], isWhole: boolean): Pick<Declared, 'context' | 'file'> | undefined {
  let context: Value | undefined
  let file: Value | undefined
  for (const { ask, node } of layers) {
    const build = ask.get(node, 'build')
    if (isScalar(build)) context = text(build) ?? null
    if (ask.get(build, 'dockerfile_inline') !== undefined) return undefined
    const [top, path] = ['context', 'dockerfile'].map((key) => text(ask.get(build, key)))
    if (top !== undefined) context = top
    if (path !== undefined) file = path
  }
  // A part of a build whose rest stands in another file.
  if (context === undefined && file === undefined && !isWhole) return undefined
  return { context: context === undefined ? '.' : context, file }
}

/** compose hands on to Docker what stands in there. */
function dotEnv(environment: string): BuildKit {
  const value = fromEnvironment(environment).findLast(([name]) => name === 'DOCKER_BUILDKIT')?.[1]
  return BuildKit.unsaid.with(literal(value))
}
