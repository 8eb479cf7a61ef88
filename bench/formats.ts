// Prints what each report format costs against `summary`, side by side in one run, and holds json and sarif against
// their schemas: `npx tsx bench/formats.ts DIR [FILES] [ROUNDS]`.

import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import fg from 'fast-glob'
import { FORMATS } from '../src/cli/option-table.ts'

const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
const [dir = join(root, '__fixtures__'), most = '5000', rounds = '3'] = process.argv.slice(2)

const LIMIT = 1.5
const SCHEMAS: Readonly<Record<string, string>> = {
  json: join(root, 'schema/report.json'),
  sarif: createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
}

const folder = mkdtempSync(join(tmpdir(), 'dockershift-formats-'))
try {
  const found = fg.sync('**/*Dockerfile*', { cwd: dir, absolute: true, dot: true }).sort()
  const files = found.slice(0, Number(most))
  for (const [i, file] of files.entries()) {
    const service = join(folder, `service-${i}`)
    mkdirSync(service)
    copyFileSync(file, join(service, 'Dockerfile'))
  }
  process.stdout.write(`${files.length} files, ${rounds} rounds\n`)
  for (const format of FORMATS.filter((one) => one !== 'summary')) measure(format)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The median of rounds, each with both one after the other: what else the machine does falls on both alike. */
function measure(format: string): void {
  const ratios = Array.from({ length: Number(rounds) }, () => seconds(format) / seconds('summary')).sort(
    (a, b) => a - b,
  )
  const ratio = ratios[Math.floor(ratios.length / 2)]!
  const flaw = flawOf(format)
  const verdict = ratio > LIMIT ? 'OVER' : 'ok'
  process.stdout.write(`${ratio.toFixed(2).padStart(8)}  at most ${LIMIT} ${verdict.padEnd(5)} ${format} ${flaw}\n`)
  if (ratio > LIMIT || flaw.startsWith('INVALID')) process.exitCode = 1
}

/** Of processor time: the machine may be busy with something else. */
function seconds(format: string): number {
  const timed = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('cpu=' + (user + system) + '\\n') })`
  const { stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(timed)}`,
      cli,
      '--format',
      format,
      '-o',
      report(format),
      '-q',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
  )
  const spent = /cpu=(\d+)/.exec(stderr)?.[1]
  if (spent === undefined) throw new Error(`${format} did not end: ${stderr.slice(-300)}`)
  return Number(spent) / 1e6
}

function report(format: string): string {
  return join(folder, `report.${format}`)
}

function flawOf(format: string): string {
  const schema = SCHEMAS[format]
  if (schema === undefined) return ''
  const { $schema: _, id: __, ...rest } = JSON.parse(readFileSync(schema, 'utf8')) as Record<string, unknown>
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest)
  if (validate(JSON.parse(readFileSync(report(format), 'utf8')))) return '(valid)'
  return `INVALID ${JSON.stringify(validate.errors?.slice(0, 2))}`
}
