// Makes programs that need no Node.js: the command line inside of a Node.js, by its own support for that. Each goes into an
// archive with licences and completions, under .cache/binary, where SHA256SUMS names them all.
//
//   --target PLATFORM-ARCH   for which machine; repeatable, this one when there is none
//   --runtime FILE           the Node.js for the one target, where npm carries none

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

/** The runtime that is packed; that of the target and the one that packs must be of one version. */
const NODE = '26.10.0'

/** What npm carries of it. */
const CARRIED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'win-x64']

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const place = join(root, '.cache/binary')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const own = `${process.platform.replace('win32', 'win')}-${process.arch}`
const { target: targets = [own], runtime } = parseArgs({
  options: { target: { type: 'string', multiple: true }, runtime: { type: 'string' } },
}).values

if (runtime !== undefined && targets.length > 1) throw new Error('--runtime is that of one --target; give one')
for (const target of targets)
  if (runtime === undefined && !CARRIED.includes(target))
    throw new Error(`${target}: npm carries no Node.js ${NODE} for it; on such a machine, name one with --runtime`)

mkdirSync(place, { recursive: true })
const main = await bundled()
const packer = runtime === undefined ? nodeFor(own) : resolve(runtime)
for (const target of targets) archived(target, program(target))
const sums = readdirSync(place)
  .filter((file) => file.endsWith('.tar.gz'))
  .sort()
  .map(
    (file) =>
      `${createHash('sha256')
        .update(readFileSync(join(place, file)))
        .digest('hex')}  ${file}\n`,
  )
writeFileSync(join(place, 'SHA256SUMS'), sums.join(''))

/** The command line in one file, which finds inside what lies beside it elsewhere. */
async function bundled() {
  const outfile = join(place, 'dockershift.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/cli.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    plugins: [inside()],
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  })
  return outfile
}

/** Modules that find things on disk give way to those that find them inside. */
function inside() {
  return {
    name: 'inside',
    setup({ onResolve }) {
      onResolve({ filter: /\/(?:home|importing|compiled)\.ts$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path.replace(/\.ts$/, '-inside.ts')),
      }))
    },
  }
}

/** The Node.js for a machine, as npm carries it. */
function nodeFor(target) {
  const folder = join(place, `node-${NODE}-${target}`)
  const file = join(folder, 'package/bin', target.startsWith('win') ? 'node.exe' : 'node')
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  // Installed it would be refused: it is for another machine.
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', `node-${target}@${NODE}`], { cwd: folder, encoding: 'utf8' }),
  )
  execFileSync('tar', ['-xzf', packed.filename], { cwd: folder })
  rmSync(join(folder, packed.filename))
  return file
}

function program(target) {
  const folder = join(place, `dockershift-${version}-${target}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const output = join(folder, target.startsWith('win') ? 'dockershift.exe' : 'dockershift')
  const identity = join(place, 'identity')
  writeFileSync(identity, createHash('sha256').update(readFileSync(main)).digest('hex'))
  const config = join(place, 'sea.json')
  const assets = Object.fromEntries(
    ['examples.json', 'report.js', 'report-style.css', '../schema/config.json'].map((file) => [file, join(dist, file)]),
  )
  writeFileSync(
    config,
    JSON.stringify({
      main,
      mainFormat: 'module',
      executable: target === own ? packer : nodeFor(target),
      output,
      disableExperimentalSEAWarning: true,
      // What V8 makes of the code is good for the machine alone that it was made on.
      useCodeCache: target === own,
      // Nothing that a user has in the environment for their own Node.js.
      execArgvExtension: 'none',
      assets: { ...assets, identity },
    }),
  )
  execFileSync(packer, ['--build-sea', config], { stdio: ['ignore', 'ignore', 'inherit'] })
  // What is inside was not there when Node.js was signed. Apple's machines start what is signed by nobody, but nothing broken.
  if (process.platform === 'darwin' && target.startsWith('darwin'))
    execFileSync('codesign', ['--force', '--sign', '-', output], { stdio: 'inherit' })
  return folder
}

/** Puts beside the program what belongs to it, and packs it all. */
function archived(target, folder) {
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  cpSync(join(dist, 'LICENSES.txt'), join(folder, 'LICENSES.txt'))
  const licence =
    runtime === undefined ? join(place, `node-${NODE}-${target}`, 'package/LICENSE') : resolve(runtime, '../../LICENSE')
  if (existsSync(licence)) cpSync(licence, join(folder, 'LICENSE-node'))
  mkdirSync(join(folder, 'completions'))
  for (const shell of ['bash', 'zsh', 'fish'])
    writeFileSync(
      join(folder, `completions/dockershift.${shell}`),
      execFileSync(process.execPath, [join(dist, 'cli.js'), 'completion', shell]),
    )
  // By a name that the next release has too: who fetches the latest need not know its number.
  const archive = `dockershift-${target}.tar.gz`
  execFileSync('tar', ['-czf', archive, basename(folder)], { cwd: place })
}
