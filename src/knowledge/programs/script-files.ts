// The file that an interpreter or a shell is given, under the names by which it may be found.
//
// Sources: nodejs.org/api/modules.html; the READMEs of tsx, ts-node and bun, which add endings too, and run `x.ts` for `x.js`.

import { interpreterCall } from './given-code.ts'
import { withoutVersion } from './programs.ts'

/** The words behind a program's name; `undefined` for a word that is no literal. */
type Args = readonly (string | undefined)[]

const OF_TYPESCRIPT = new Set(['tsx', 'ts-node', 'bun'])

/** The names of the file that a program is given to run, one of which has to be there; none where that is not known. */
export function scriptNames(program: string, args: Args): readonly string[] {
  const name = withoutVersion(program)
  const file = name === 'sh' || name === 'bash' ? shellFile(args) : interpretedFile(name, args)
  if (file === undefined) return []
  if (OF_TYPESCRIPT.has(name)) return /\.[cm]?[jt]sx?$/.test(file) ? [file, file.replace(/js(x?)$/, 'ts$1')] : []
  return name === 'node' || name === 'nodejs' ? asNodeFinds(file) : [file]
}

function interpretedFile(name: string, args: Args): string | undefined {
  const texts = args.map((word) => word ?? '$')
  const call = interpreterCall(name, texts)
  const file = call?.file === undefined || call.isIdle ? undefined : args[call.file]
  // An option in one word with its file, or an address.
  return file === undefined || /^-|^[a-z]+:/.test(file) ? undefined : file
}

function shellFile(args: Args): string | undefined {
  const at = args.findIndex((word) => word?.startsWith('-') !== true || word === '-')
  const isText = args.slice(0, at < 0 ? args.length : at).some((word) => word?.includes('c') === true)
  return isText || args[at] === '-' ? undefined : args[at]
}

/** The file, with an ending, or a folder with an index or a package.json. */
function asNodeFinds(path: string): readonly string[] {
  const endings = ['', '.js', '.cjs', '.mjs', '.json', '/index.js', '/package.json']
  return path === '.' ? ['./package.json', './index.js'] : endings.map((ending) => `${path}${ending}`)
}
