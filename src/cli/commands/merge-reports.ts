// dockershift merge-reports

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fault } from '../../files/fault.ts'
import { outputFile, outputTo } from '../../report/output.ts'
import { UserError } from '../options.ts'
import { type Host, print } from './process.ts'

/** Makes one report of those of all shards. */
export async function mergeReports(rest: readonly string[], { cwd, stdout }: Host): Promise<number> {
  const { merged, mergeHelp, readMergeOptions } = await import('../../report/merge.ts')
  const { help, output, paths } = readMergeOptions(rest)
  const out = outputTo(stdout)
  if (help) return print(out, mergeHelp(stdout.columns))
  const reports = await Promise.all(
    paths.map(async (name) => {
      const text = await readFile(resolve(cwd(), name), 'utf8').catch(async (error: unknown) => {
        throw new UserError(`${name}: it cannot be read: ${fault(error)}`)
      })
      return { name, text }
    }),
  )
  // Read and merged before the file is opened: it may be one of them.
  const text = merged(reports)
  return print(output === undefined || output === '-' ? out : await outputFile(output, cwd()), text)
}
