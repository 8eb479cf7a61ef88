// Where the build scripts of a Node.js program put what they make, as far as each of their commands is known.

import { readCommentedJson } from '../../src/analysis/project/commented-json.ts'
import { isObject } from '../../src/analysis/project/json.ts'
import { resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import type { Manifest } from './manifest.ts'

/** Reads a file by its path in the image. */
export type ReadAt = (path: string) => string | undefined

/** Folders that a build writes, by their paths in the image; a reason where that cannot be told. */
export type Output = readonly string[] | Reason

/** Scripts of package.json that npm runs by itself when it installs. */
const AT_INSTALL = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']

/** What the scripts write that npm runs when it installs. */
export function installOutput(manifest: Manifest, folder: string, read: ReadAt): Output {
  return joined(AT_INSTALL.map((name) => scriptOutput(manifest, name, folder, read, [])))
}

/** What `npm run NAME` writes. */
export function runOutput(
  manifest: Manifest,
  name: string,
  folder: string,
  read: ReadAt,
  above: readonly string[] = [],
): Output {
  if (!Object.hasOwn(manifest.scripts, name)) return { reason: `package.json has no script ${name}` }
  if (above.includes(name)) return { reason: `the script ${name} calls itself` }
  const all = [`pre${name}`, name, `post${name}`]
  return joined(all.map((one) => scriptOutput(manifest, one, folder, read, [...above, name])))
}

function joined(outputs: readonly Output[]): Output {
  return outputs.find((one) => 'reason' in one) ?? [...new Set(outputs.flatMap((one) => ('reason' in one ? [] : one)))]
}

function scriptOutput(
  manifest: Manifest,
  name: string,
  folder: string,
  read: ReadAt,
  above: readonly string[],
): Output {
  const text = Object.hasOwn(manifest.scripts, name) ? manifest.scripts[name] : undefined
  if (text === undefined) return []
  const script = readShell(text, false)
  const unknown = `what the script ${name} of package.json leaves cannot be told: ${text}`
  if (script === undefined || script.heredoc) return { reason: unknown }
  const outputs = script.commands.map((command): Output => {
    const { words, redirects, wrapper } = command
    if (redirects.length > 0 || wrapper.length > 0 || words.some(({ value }) => value === undefined))
      return { reason: unknown }
    const values = words.map(({ value }) => value!)
    if (values[0] === 'npm' && values[1] === 'run' && values.length === 3)
      return runOutput(manifest, values[2]!, folder, read, above)
    return toolOutput(values, folder, read) ?? { reason: unknown }
  })
  return joined(outputs)
}

/** Tools that write nothing which a program reads. */
const CHECKS = new Set(['eslint', 'prettier', 'husky', 'is-ci', 'echo', 'true', 'tslint'])

/** Tools that write to the last path that they are given. */
const COPIERS = new Set(['cp', 'copyfiles', 'cpx', 'mkdir'])

function copierOutput(words: readonly string[], folder: string): Output | undefined {
  const target = words.at(-1)
  const plain = words.filter((word) => word.startsWith('-')).every((word) => /^-(?:[rRapf]+|u|-parents)$/.test(word))
  const path = target === undefined || !plain ? undefined : resolve(folder, target)
  return path?.startsWith(`${folder}/`) === true ? [path] : undefined
}

/** Where NestJS puts what it compiles: it looks for a tsconfig.build.json first. */
function nestOutput(folder: string, read: ReadAt): Output | undefined {
  const text = read(`${folder}/nest-cli.json`)
  const config = text === undefined ? {} : readCommentedJson(text)
  if (!isObject(config)) return undefined
  const options = isObject(config.compilerOptions) ? config.compilerOptions : {}
  if (Object.keys(config).some((name) => !NEST_SETTINGS.has(name))) return undefined
  if (Object.keys(options).some((name) => !NEST_OPTIONS.has(name))) return undefined
  const assets = Array.isArray(options.assets) ? options.assets : []
  if (assets.some((asset) => isObject(asset) && Object.hasOwn(asset, 'outDir'))) return undefined
  const project = read(`${folder}/tsconfig.build.json`) === undefined ? 'tsconfig.json' : 'tsconfig.build.json'
  return compilerOutput(['-p', project], folder, read)
}

const NEST_SETTINGS = new Set(['$schema', 'language', 'collection', 'sourceRoot', 'compilerOptions', 'generateOptions'])
const NEST_OPTIONS = new Set(['deleteOutDir', 'assets', 'watchAssets', 'plugins'])

/** Tools that clear a folder before a build. */
const REMOVERS = new Set(['rimraf', 'del-cli'])

/** What one tool of a build writes; `undefined` where that is not known. */
export function toolOutput(values: readonly string[], folder: string, read: ReadAt): Output | undefined {
  const [first = '', ...rest] = values[0] === 'npx' ? values.slice(1) : values
  const tool = first.replace(/^(?:\.\/)?node_modules\/\.bin\//, '')
  if (tool === 'tsc') return compilerOutput(rest, folder, read)
  if (tool === 'nest') return rest.length === 1 && rest[0] === 'build' ? nestOutput(folder, read) : undefined
  if (COPIERS.has(tool)) return copierOutput(rest, folder)
  if (CHECKS.has(tool)) return rest.some((word) => word === '--fix' || word === '--write') ? undefined : []
  if (REMOVERS.has(tool) || (tool === 'rm' && rest[0] === '-rf')) return removesOutput(rest) ? [] : undefined
  return undefined
}

/** Folders that are there for what a build makes. */
function removesOutput(words: readonly string[]): boolean {
  return words.every((word) =>
    /^(?:-.*|(?:\.\/)?(?:dist|build|out|lib|coverage)\/?|.*\.tsbuildinfo|tsconfig[\w.-]*\.json)$/.test(word),
  )
}

/** Where tsc puts JavaScript. */
function compilerOutput(words: readonly string[], folder: string, read: ReadAt): Output | undefined {
  let project = 'tsconfig.json'
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    if (word === '-p' || word === '--project') project = words[++i] ?? ''
    else if (!PLAIN_OPTIONS.has(word)) return undefined
  }
  const path = resolve(folder, project.endsWith('.json') ? project : `${project}/tsconfig.json`)
  const output = path === undefined ? undefined : configuredOutput(path, read, 0)
  if (output !== undefined && 'reason' in output) return output
  return output?.folder === undefined
    ? { reason: `${project} does not say where tsc puts the program: set outDir there` }
    : [output.folder]
}

const PLAIN_OPTIONS = new Set([
  '--skipLibCheck',
  '--pretty',
  '--sourceMap',
  '--removeComments',
  '--noEmitOnError',
  '--strict',
])

/** The outDir of a tsconfig.json, or of one that it extends. */
function configuredOutput(path: string, read: ReadAt, depth: number): { readonly folder: string | undefined } | Reason {
  const text = read(path)
  const config = text === undefined ? undefined : readCommentedJson(text)
  if (!isObject(config) || depth > 4) return { reason: `${path} is not in the build context, or cannot be read` }
  const options = isObject(config.compilerOptions) ? config.compilerOptions : {}
  const odd = ['outFile', 'paths', 'noEmit', 'emitDeclarationOnly'].find((name) => isSet(options[name]))
  if (odd !== undefined) return { reason: `what ${odd} in ${path} leads to is not followed: split the stages by hand` }
  const references = Array.isArray(config.references) && config.references.length > 0
  if (references) return { reason: `the references of ${path} are not followed: split the stages by hand` }
  const below = config.extends === undefined ? { folder: undefined } : extended(path, config.extends, read, depth)
  if ('reason' in below) return below
  if (typeof options.outDir !== 'string') return below
  const folder = resolve(path.slice(0, path.lastIndexOf('/')) || '/', options.outDir)
  return folder === undefined ? { reason: `where outDir of ${path} leads cannot be told` } : { folder }
}

function isSet(value: unknown): boolean {
  return isObject(value) ? Object.keys(value).length > 0 : value !== undefined && value !== false
}

function extended(path: string, base: unknown, read: ReadAt, depth: number): ReturnType<typeof configuredOutput> {
  if (typeof base !== 'string') return { reason: `what ${path} extends is not followed: name one file there` }
  // A package of settings cannot know the folders of the program.
  if (!base.startsWith('.')) return { folder: undefined }
  const target = resolve(path.slice(0, path.lastIndexOf('/')) || '/', base.endsWith('.json') ? base : `${base}.json`)
  return target === undefined
    ? { reason: `what ${path} extends cannot be told` }
    : configuredOutput(target, read, depth + 1)
}
