// Asks npm: `table` prints which options it has and what each takes, `parse` how it reads calls (JSON on standard input).
const { execFileSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const path = require('node:path')

const root = process.argv[3] ?? path.join(execFileSync('npm', ['root', '-g'], { encoding: 'utf8' }).trim(), 'npm')
const { version } = require(path.join(root, 'package.json'))
const { types, shorthands } = typesOf()
const nopt = require(require.resolve('nopt', { paths: [root] }))

/** From 7 on in a package of its own, before that among the defaults. */
function typesOf() {
  try {
    const { definitions, shorthands } = require(require.resolve('@npmcli/config/lib/definitions', { paths: [root] }))
    return { types: Object.fromEntries(Object.entries(definitions).map(([key, one]) => [key, one.type])), shorthands }
  } catch {
    return require(path.join(root, 'lib/config/defaults.js'))
  }
}

function takes(type) {
  const types = Array.isArray(type) ? type : [type]
  if (!types.some((one) => one === Boolean || typeof one === 'boolean')) return 'value'
  // Words beside true and false are told apart from operands, addresses and names are not.
  const open = types.some((one) => one !== Boolean && one !== null && !['boolean', 'string'].includes(typeof one))
  return open ? 'optional' : 'switch'
}

function table() {
  const options = Object.fromEntries(Object.entries(types).map(([name, type]) => [`--${name}`, takes(type)]))
  for (const [name, words] of Object.entries(shorthands)) {
    const written = name.length === 1 ? `-${name}` : `--${name}`
    if (Object.hasOwn(options, written)) continue
    // `-s` stands for `--loglevel silent`, which is complete; `-C` for `--prefix`, whose value is to follow.
    const [first, ...more] = words
    options[written] = more.length > 0 ? 'nothing' : (options[first] ?? 'nothing')
  }
  return { version, options, verbs: {} }
}

function parse(args) {
  const { argv, ...read } = nopt(types, shorthands, args, 0)
  const options = Object.fromEntries(Object.entries(read).map(([name, value]) => [name, JSON.stringify(value)]))
  return { ...options, operands: JSON.stringify(argv.remain) }
}

const answer = process.argv[2] === 'table' ? table() : JSON.parse(readFileSync(0, 'utf8')).map(parse)
process.stdout.write(JSON.stringify(answer))
