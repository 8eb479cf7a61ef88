// Builds that YAML files describe: skaffold, GitHub Actions, GitLab CI and other pipelines.

import { join } from 'node:path'
import { nameOf } from '../dockerfile/model/paths.ts'
import { type Declared, literal, type Said, type Value } from './build.ts'
import { BuildKit } from './build-kit.ts'
import { cloudOperands } from './cloud-commands.ts'
import { behindCommands, type Place, readCommands, readOperands } from './commands.ts'
import { imagesOf, settingsOf } from './yaml-environment.ts'
import { get, isAlias, isMap, isScalar, isSeq, items, readYaml, text, type YAMLMap, type Yaml } from './yaml-reading.ts'

/** Builders of skaffold's other than Docker's. */
const OTHER_BUILDERS = ['bazel', 'jib', 'jibMaven', 'jibGradle', 'custom', 'buildpacks', 'ko']

/** The artifacts of a skaffold.yaml. */
export function readSkaffold(source: string, folder: string): readonly Declared[] {
  const yaml = readYaml(source)
  if (yaml === undefined) return []
  return yaml.tops.flatMap((top) => {
    const base = get(top, 'build')
    const builds = [base, ...items(get(top, 'profiles')).map((profile) => get(profile, 'build'))]
    return builds
      .flatMap((build) => items(get(build, 'artifacts')).map((artifact) => ({ artifact, build })))
      .flatMap(({ artifact, build }): readonly Declared[] => {
        if (!isMap(artifact) || OTHER_BUILDERS.some((builder) => artifact.has(builder))) return []
        const context = text(get(artifact, 'context'))
        const file = text(get(get(artifact, 'docker') ?? get(artifact, 'kaniko'), 'dockerfile'))
        return [
          {
            builder: skaffoldBuilder(artifact, build, base),
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

/**
 * The builder of an artifact. On the local machine skaffold asks Docker's API, which is the classic builder, unless it is told
 * to call Docker's client or to take BuildKit (its pkg/skaffold/build/docker/docker.go).
 */
function skaffoldBuilder(artifact: YAMLMap, build: unknown, base: unknown): Declared['builder'] {
  const settings = (key: string): unknown => get(build, key) ?? get(base, key)
  if (artifact.has('kaniko') || (isMap(settings('cluster')) && !artifact.has('docker'))) return 'kaniko'
  if (isMap(settings('cluster'))) return undefined
  // Its step there is Google's, with BuildKit where platforms are asked for (pkg/skaffold/build/gcb/docker.go).
  if (settings('googleCloudBuild') !== undefined) return asksForPlatforms(artifact, build) ? undefined : 'classic'
  const local = settings('local')
  const says = (key: string): unknown => {
    const value = get(local, key)
    return isScalar(value) ? value.value : undefined
  }
  if (says('useBuildkit') !== undefined) return says('useBuildkit') === false ? 'classic' : undefined
  const byClient = says('useDockerCLI') === true || items(get(get(artifact, 'docker'), 'cliFlags')).length > 0
  return byClient ? undefined : 'classic'
}

function asksForPlatforms(artifact: YAMLMap, build: unknown): boolean {
  return [artifact, build].some((node) => items(get(node, 'platforms')).length > 0)
}

/** The steps of a pipeline that build: Docker's own action, kaniko and Docker as a step's image, shell commands. */
export function readPipeline(source: string, place: Place): readonly Said[] {
  const yaml = readYaml(source)
  if (yaml === undefined) return []
  const found: Said[] = []
  const visit = (node: unknown, folders: readonly string[], buildKit: BuildKit): void => {
    if (isScalar(node) && typeof node.value === 'string') {
      const line = yaml.lineOf(node) + (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED' ? 1 : 0)
      found.push(...readCommands(withoutExpressions(node.value), line, { ...place, folders, buildKit }))
    } else if (isSeq(node)) {
      // Commands of a list have one shell.
      let here = buildKit
      for (const item of node.items) {
        visit(item, folders, here)
        if (isScalar(item) && typeof item.value === 'string') here = behindCommands(item.value, here)
      }
    } else if (isMap(node)) {
      const here = foldersOf(node, place, folders)
      const settings = settingsOf(node, buildKit)
      const step =
        actionOf(node, place, yaml) ??
        cloudActionOf(node, place, yaml) ??
        entrypointOf(node, { ...place, folders: here }, yaml) ??
        argumentsOf(node, { ...place, folders: here }, yaml, settings) ??
        pluginOf(node, place, yaml)
      if (step !== undefined) found.push(step)
      for (const { value } of node.items) if (!isAlias(value)) visit(value, here, settings)
    }
  }
  for (const top of yaml.tops) visit(top, place.folders, place.buildKit ?? BuildKit.unsaid)
  return found
}

/** The steps of Azure's registry: `- build: -t app -f Dockerfile .`, with BuildKit where DOCKER_BUILDKIT asks for it. */
export function readRegistryTask(source: string, place: Place): readonly Said[] {
  const yaml = readYaml(source)
  return (yaml?.tops ?? []).flatMap((top) =>
    items(get(top, 'steps')).flatMap((step) => {
      const build = get(step, 'build')
      if (!isMap(step) || !isScalar(build) || typeof build.value !== 'string') return []
      const buildKit = settingsOf(step, BuildKit.onDemand)
      // Templates of its own name images and tags, and nothing of what is built.
      const command = `docker build ${build.value.replaceAll(/\{\{[^}]*\}\}/g, 'x')}`
      return readCommands(command, yaml!.lineOf(build), { ...place, buildKit })
    }),
  )
}

/** `working-directory`, of a step or as a job's default; `dir` of a step of Google Cloud Build. */
function foldersOf(node: YAMLMap, { root }: Place, folders: readonly string[]): readonly string[] {
  const dir = get(node, 'name') === undefined ? undefined : text(get(node, 'dir'))
  if (typeof dir === 'string') return folders.map((one) => join(one, dir))
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

/** The words of a list; a variable may stand for one that is none. */
function wordsOf(args: unknown): readonly { readonly text: string; readonly value: string | undefined }[] {
  return items(args).map((item) => {
    const value = isScalar(item) ? String(item.value) : '$'
    return { text: value, value: value.includes('$') ? undefined : value }
  })
}

/** A step whose image is Docker or kaniko, and whose arguments are those of a build. */
function argumentsOf(node: YAMLMap, place: Place, { lineOf }: Yaml, buildKit: BuildKit): Declared | undefined {
  const args = get(node, 'args')
  if (!isSeq(args)) return undefined
  const images = imagesOf(node).filter((image) => typeof image === 'string')
  const isKaniko = images.some((image) => image.includes('kaniko'))
  const words = wordsOf(args)
  const isBuild = words[0]?.value === 'build' && images.some((image) => /(?:^|\/)docker(?:[:@]|$)/.test(image))
  if (!isBuild && !isKaniko) return undefined
  const build = readOperands(isBuild ? words.slice(1) : words, place, isKaniko)
  if (build === undefined) return undefined
  const builder = isKaniko ? 'kaniko' : buildKit.isOff ? 'classic' : undefined
  const says = words.some(({ text: word }) => /^(?:-c|--context)(?:=|$)/.test(word))
  return {
    ...build,
    context: isKaniko && !says ? '.' : build.context,
    builder,
    line: lineOf(node),
    folders: place.folders,
  }
}

/** A step whose entrypoint is a cloud's client: `entrypoint: gcloud` with `args: [run, deploy, app, --source, .]`. */
function entrypointOf(node: YAMLMap, place: Place, { lineOf }: Yaml): Declared | undefined {
  const name = text(get(node, 'entrypoint'))
  if (typeof name !== 'string') return undefined
  const asked = cloudOperands(nameOf(name), [{ text: name, value: name }, ...wordsOf(get(node, 'args'))])
  const build = asked === undefined ? undefined : readOperands(asked, place)
  return (
    build && {
      ...build,
      fileFrom: 'folder, else context',
      builder: 'classic',
      line: lineOf(node),
      folders: place.folders,
    }
  )
}

/** google-github-actions/deploy-cloudrun is `gcloud run deploy`: with sources it builds as that does. */
function cloudActionOf(node: YAMLMap, { root }: Place, { lineOf }: Yaml): Declared | undefined {
  const uses = get(node, 'uses')
  if (!isScalar(uses) || !String(uses.value).startsWith(DEPLOYING)) return undefined
  const source = withText(get(get(node, 'with'), 'source'))
  if (source === undefined) return undefined
  const context = literal(source) ?? rootOf(source)
  return {
    builder: 'classic',
    context,
    file: undefined,
    fileFrom: 'context',
    line: lineOf(uses),
    folders: [root],
  }
}

/** The action of Google's that builds from sources. */
export const DEPLOYING = 'google-github-actions/deploy-cloudrun@'

/** A plugin of Drone's or Woodpecker's that runs kaniko, or an action of GitHub's. */
function pluginOf(node: YAMLMap, { root }: Place, { lineOf }: Yaml): Declared | undefined {
  const uses = text(get(node, 'uses'))
  const image = uses ?? text(get(node, 'image'))
  const settings = get(node, uses === undefined ? 'settings' : 'with')
  if (!isMap(settings) || typeof image !== 'string' || !image.includes('kaniko')) return undefined
  const given = (...names: readonly string[]): Value | undefined =>
    names.map((name) => text(get(settings, name))).find((value) => value !== undefined)
  const context = given('context', 'path')
  const file = given('dockerfile', 'file', 'build_file')
  return {
    builder: 'kaniko',
    context: context === undefined ? '.' : context,
    file,
    fileFrom: 'folder, else context',
    line: lineOf(node),
    folders: [root],
  }
}

/** An expression of GitHub's is no shell; a variable of its own stands for each. */
function withoutExpressions(script: string): string {
  return script
    .replace(/\$\{\{\s*github\.workspace\s*\}\}/g, '$GITHUB_WORKSPACE')
    .replace(/\$\{\{([^}]*)\}\}/g, (_, expression: string) => `$${`E_${expression.replace(/\W+/g, '_')}`}`)
}
