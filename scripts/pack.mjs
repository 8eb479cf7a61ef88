// What goes out is installed without a warning: its package.json asks for nothing to be run, and for nothing that only we need.
//
//   strip     before npm packs: keeps package.json aside and takes scripts and devDependencies out of it
//   restore   behind it: puts it back

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const pack = join(root, 'package.json')
const aside = join(root, '.cache/package.json')

// What an earlier one left behind that did not come to its end.
if (existsSync(aside)) renameSync(aside, pack)
if (process.argv[2] === 'strip') {
  mkdirSync(join(root, '.cache'), { recursive: true })
  copyFileSync(pack, aside)
  const { scripts: _, devDependencies: __, ...rest } = JSON.parse(readFileSync(pack, 'utf8'))
  writeFileSync(pack, `${JSON.stringify(rest, undefined, 2)}\n`)
}
