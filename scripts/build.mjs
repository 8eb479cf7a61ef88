// Builds dist/: the command line and the library as bundles, their types, and the examples that --explain shows.
//
//   --no-types   leave the types out: the tests need none, and they take the most time

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const types = !process.argv.includes('--no-types')

const common = {
  metafile: true,
  absWorkingDir: root,
  outdir: dist,
  bundle: true,
  write: false,
  platform: 'node',
  target: 'node20',
  // Its other build asks for its parts in a way that no bundler follows.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
}
const library = await build({
  ...common,
  entryPoints: {
    cli: 'src/cli/cli.ts',
    index: 'src/index.ts',
    testing: 'src/testing.ts',
    transform: 'src/authoring.ts',
    lsp: 'src/server/lsp.ts',
    mcp: 'src/server/mcp.ts',
  },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  // Bundled CommonJS asks for Node's modules with require, which an ES module does not have.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
})
// The command line is one script: what V8 makes of a script can be kept, and one file is read sooner than thirty.
const program = await build({
  ...common,
  entryPoints: { main: 'src/cli/main.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // One byte a character: V8 need not look for others.
  charset: 'ascii',
  // Bundled modules ask where they lie.
  define: { 'import.meta.url': '__url' },
  plugins: [lazily('node:crypto', 'node:child_process'), importingByHost(), serversApart()],
  // Of a script that is kept compiled, Node.js does not know where its import() leads.
  supported: { 'dynamic-import': false },
})
const outputFiles = [...library.outputFiles, ...program.outputFiles.map(signed)]
const written = new Set(outputFiles.map(({ path, contents }) => put(path, contents)))
written.add(put(join(dist, 'examples.json'), Buffer.from(JSON.stringify(examples()))))
const pageBuild = await page()
const inputs = [library, program, pageBuild].flatMap(({ metafile }) =>
  Object.values(metafile.outputs).flatMap((one) => Object.keys(one.inputs)),
)
for (const { path, contents } of pageBuild.outputFiles) written.add(put(join(dist, relative(dist, path)), contents))
written.add(put(join(dist, 'LICENSES.txt'), Buffer.from(licences())))
chmodSync(join(dist, 'cli.js'), 0o755)
// Last: whoever runs the old build meanwhile finds its chunks until the new entry points are there.
for (const file of filesIn(dist)) if (!written.has(file) && !file.startsWith(join(dist, 'types'))) rmSync(file)
for (const file of leftovers(dist)) rmSync(file, { force: true })
if (types) {
  rmSync(join(dist, 'types'), { recursive: true, force: true })
  await declarations()
}

/**
 * A script that says first which one it is: what was made of another is of no use. It runs as a CommonJS module, and run as a script
 * of no module it gives the function to call with what a module has.
 */
function signed({ path, contents }) {
  const digest = createHash('sha256').update(contents).digest('hex').slice(0, 32)
  const head =
    "(function(run){typeof module==='object'&&run(require,module,exports,__filename,(url)=>import(url));return run})"
  const wrapped = [
    `/*${digest}*/${head}(function(require,module,exports,__filename,__import){"use strict";const __url=require('node:url').pathToFileURL(__filename).href;`,
    '\n})\n',
  ]
  return { path, contents: Buffer.concat([Buffer.from(wrapped[0]), contents, Buffer.from(wrapped[1])]) }
}

/** src/config/importing.ts asks whoever loads the script. */
function importingByHost() {
  return {
    name: 'importing-by-host',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]config[\\/]importing\.ts$/ }, () => ({
        contents:
          "import{pathToFileURL}from'node:url';export const imported=(file)=>__import(pathToFileURL(file).href)",
        loader: 'js',
      }))
    },
  }
}

/** Servers are loaded by who starts one: what they are made of is larger than all the rest. */
function serversApart() {
  return {
    name: 'servers-apart',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]server[\\/](?:lsp|mcp)\.ts$/ }, ({ path }) => ({
        contents: `export const serve=async(...given)=>(await __import(new URL('./${basename(path, '.ts')}.js',__url).href)).serve(...given)`,
        loader: 'js',
      }))
    },
  }
}

/** Modules of Node.js that take milliseconds to load, and that most runs never ask for anything: they are loaded when they are. */
function lazily(...names) {
  return {
    name: 'lazily',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path }) => ({ path, namespace: 'lazily' }))
      onLoad({ filter: /.*/, namespace: 'lazily' }, async ({ path }) => {
        const members = Object.keys(await import(path)).filter((name) => name !== 'default')
        const getters = members.map((name) => `get ${name}() { return load(${JSON.stringify(path)}).${name} }`)
        // The bundler does not follow a require of another name.
        return { contents: `const load = require; module.exports = { ${getters.join(', ')} }` }
      })
    },
  }
}

/** Writes a file in one step, and only when it changes: tests may run over the build at the same time. */
function put(file, contents) {
  mkdirSync(dirname(file), { recursive: true })
  if (!existsSync(file) || !readFileSync(file).equals(contents)) {
    const beside = `${file}.${process.pid}.tmp`
    writeFileSync(beside, contents)
    renameSync(beside, file)
  }
  return file
}

/** The licences of what is bundled: each asks to be handed on with the code. */
function licences() {
  const folders = new Set(inputs.flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []))
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
      return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8').trim()}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** The script and the style of the HTML report, each a text that goes into the file. */
function page() {
  return build({
    metafile: true,
    absWorkingDir: root,
    entryPoints: { report: 'web/report/page.ts', 'report-style': 'web/report/page.css' },
    outdir: dist,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
  })
}

/** What each transform makes of its fixture named example. */
function examples() {
  const fixtures = join(root, '__fixtures__')
  const found = {}
  for (const name of readdirSync(fixtures).sort()) {
    const folder = join(fixtures, name, 'example')
    if (!existsSync(folder)) continue
    const read = (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '')
    // A transform of build contexts shows the ignore file instead of a Dockerfile.
    found[name] = existsSync(join(folder, 'input.Dockerfile'))
      ? { input: read('input.Dockerfile'), output: read('output.Dockerfile') }
      : { input: read('context/.dockerignore'), output: read('output.dockerignore') }
  }
  return found
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** What builds were writing that did not come to their end. */
function leftovers(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const [, id] = /\.(\d+)\.tmp$/.exec(file) ?? []
      return id !== undefined && !isRunning(Number(id))
    })
}

function isRunning(id) {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

/** The types of what is exported. */
async function declarations() {
  const { default: ts } = await import('typescript')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    { ...config, include: [], files: ['src/index.ts', 'src/testing.ts', 'src/authoring.ts'] },
    ts.sys,
    root,
  )
  const program = ts.createProgram(fileNames, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    // What the types are good for; npm run typecheck says the rest.
    noUnusedLocals: false,
    noUnusedParameters: false,
    outDir: join(dist, 'types'),
  })
  const emitted = program.emit()
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics]
  if (problems.length === 0) return
  process.stderr.write(
    ts.formatDiagnostics(problems, {
      getCanonicalFileName: (file) => relative(root, file),
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  )
  process.exitCode = 1
}
