// What goes out is installed without a warning: its package.json asks for nothing to be run, and for nothing that only we need.
//
//   strip     before npm packs: keeps package.json aside and takes scripts and devDependencies out of it
//   restore   behind it: puts it back

import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const pack = join(root, 'package.json')
const aside = join(root, '.cache/package.json')

// Of this one, or of an earlier one that did not come to its end.
if (existsSync(aside)) putBack()
if (process.argv[2] === 'strip') {
  mkdirSync(join(root, '.cache'), { recursive: true })
  copyFileSync(pack, aside)
  writeFileSync(pack, stripped(readFileSync(pack, 'utf8')))
}

/** Nothing that somebody wrote meanwhile is lost. */
function putBack() {
  const [before, now] = [aside, pack].map((file) => readFileSync(file, 'utf8'))
  if (now === before) rmSync(aside)
  else if (now === stripped(before)) renameSync(aside, pack)
  else
    throw new Error(
      `package.json is not what was made of ${aside}: somebody changed it since; put together what is to stay, remove that file, and run this again`,
    )
}

function stripped(text) {
  const { scripts: _, devDependencies: __, ...rest } = JSON.parse(text)
  return `${JSON.stringify(rest, undefined, 2)}\n`
}
