// What the sources of a Node.js program say of the files and packages that it wants where it runs.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Lock } from './manifest.ts'

/** Sources as they are written, ready to be searched for names of files. */
export interface NodeSources {
  readonly texts: readonly string[]
  /** The source that finds files whose names nothing says. */
  readonly searching: string | undefined
}

/** Files of a program that TypeScript compiles. */
function isTypeScript(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path)
}

/** Sources in JavaScript or TypeScript. */
export function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}

/** Sources of tests: by their names, and in folders beside those of the program. */
function isTest(path: string): boolean {
  return /^(?:tests?|e2e)\/|(?:^|\/)__(?:tests|mocks)__\/|\.(?:test|spec|e2e-spec)\.[cm]?[jt]sx?$/.test(path)
}

/** Files at the top of a project that only its tools read. */
const FOR_TOOLS =
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|\.nvmrc|\.node-version|\.editorconfig|nest-cli\.json|nodemon\.json|tslint\.json|\.(?:eslint|prettier|stylelint|commitlint|lintstaged|mocha|nyc|babel|swc)(?:rc|ignore)(?:\.\w+)?|(?:jest|vitest|eslint|prettier|stylelint|commitlint|lint-staged|babel)\.config\.\w+)$/

/** Files that only tools of the development read; `path` runs from the folder of package.json. */
export function isForTools(path: string): boolean {
  return (
    isTypeScript(path) ||
    FOR_TOOLS.test(path) ||
    /(?:^|\/)(?:ts|js)config[\w.-]*\.json$/.test(path) ||
    /^\.(?:husky|vscode|github|git)\//.test(path)
  )
}

/** Ways to start other programs, which may want what only the build stage has. */
const STARTS = /\bchild_process\b|\bexeca\b|\bshelljs\b|\bcross-spawn\b|["'`]zx["'`]/

/** Modules that read sources, or the settings of the compiler, where the program runs. */
const READS_SOURCES =
  /["'`](?:ts-node|tsx|tsconfig-paths|swagger-jsdoc|next|nuxt|vite|webpack|esbuild|typescript|@nestjs\/cli)(?:\/[\w./-]*)?["'`]/

/** Modules by names that are put together while the program runs. */
const LOADS =
  /\b(?:require|import)\(\s*(?!["'`)\s])|\b(?:require|import)\(\s*`[^`]*\$\{|\bcreateRequire\b|\brequire\.resolve\b/

/** Looks into folders, or starts from where the program runs. */
const SEARCHES =
  /\breaddir|\bopendir|\b(?:fast-)?glob(?:by|Sync)?\b|\bwalk\w*\(|\bprocess\.cwd\b|\bchokidar\b|\brequire\.main\b|["'`]\.{1,2}\/?["'`]|\bsendFile\(\s*req|\bconvict\b|\bcosmiconfig\b|\bi18n\b/

const IMPORTED = /(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*["'`]((?:@[\w.-]+\/)?[\w-][\w.-]*)/g
const TYPES_ALONE = /\b(?:import|export)\s+type\b[^"'`;]*["'`][^"'`]*["'`]/g

/**
 * What the sources want.
 *
 * @param files by their paths from the folder of package.json
 * @returns one line that says why it cannot be told
 */
export function readNodeSources(
  files: ReadonlyMap<string, CopiedFile>,
  read: (source: string) => string | undefined,
  lock: Lock,
): NodeSources | Reason {
  const texts: string[] = []
  let searching: string | undefined
  for (const [path, { source }] of files) {
    if (!isCode(path) || path.endsWith('.d.ts') || isTest(path)) continue
    if (isForTools(path) && !isTypeScript(path)) continue
    const text = read(source)
    if (text === undefined) return { reason: `${source} cannot be read` }
    if (STARTS.test(text))
      return { reason: `${source} starts other programs, and what they need cannot be told: split the stages by hand` }
    const reader = READS_SOURCES.exec(text)?.[0]
    if (reader !== undefined)
      return { reason: `${source} names ${reader.slice(1, -1)}, which reads sources where the program runs` }
    if (LOADS.test(text)) return { reason: `${source} loads modules whose names are not written out` }
    const own = /["'`](?:\.?\/)?(?:[\w.-]+\/)*src\/[^"'`]*["'`]|["'`][^"'`\n]*\*[^"'`\n]*\.ts["'`]/.exec(text)?.[0]
    if (own !== undefined)
      return { reason: `${source} speaks of ${own.slice(1, -1)}, and the sources stay in the build stage` }
    const needed = [...text.replace(TYPES_ALONE, '').matchAll(IMPORTED)].map(([, name]) => name!)
    const missing = needed.find((name) => lock.get(`node_modules/${name}`)?.dev === true)
    if (missing !== undefined)
      return {
        reason: `${source} imports ${missing}, which is there for development alone: move it to dependencies, or import its types with import type`,
      }
    if (SEARCHES.test(text)) searching ??= source
    texts.push(withGaps(text))
  }
  return texts.length === 0
    ? { reason: 'the sources of the program are not in the build context' }
    : { texts, searching }
}

/** Whether a text may name the folder `src`. */
export function speaksOfSources(text: string): boolean {
  return /(?:^|["'`/=\s:])src(?:["'`/\s]|$)/.test(text)
}

/** Puts `*` for what is not known of a text that is put together: `'page-' + name`, `page-${name}`. */
function withGaps(text: string): string {
  return text
    .replace(/\$\{[^{}]*\}/g, '*')
    .replace(/(["'`])\s*\+\s*[^"'`;,()]+\+\s*(["'`])/g, '*')
    .replace(/(["'`])\s*\+\s*[\w.$[\]]+/g, '*$1')
    .replace(/[\w.$[\]]+\s*\+\s*(["'`])/g, '$1*')
}

/** What modules look for without being told its name. */
export const DEFAULT_FILES = [
  ...['.env*', 'config', 'ormconfig.*', 'knexfile.*', 'newrelic.*', '.sequelizerc'],
  ...['views', 'public', 'templates', 'locales', 'migrations', 'prisma', 'certs', 'keys'],
]
