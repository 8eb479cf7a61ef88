// dockershift merge-reports

import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type Host, print } from './process.ts'

/** Makes one report of those of all shards. */
export async function mergeReports(rest: readonly string[], { cwd, stdout }: Host): Promise<number> {
  const [{ merged, mergeHelp, readMergeOptions }, { outputFile, outputTo }] = await Promise.all([
    import('../../report/merge.ts'),
    import('../../report/output.ts'),
  ])
  const { help, output, paths } = readMergeOptions(rest)
  const out = outputTo(stdout)
  if (help) return print(out, mergeHelp())
  const { fault } = await import('../../files/fault.ts')
  const reports = await Promise.all(
    paths.map(async (name) => {
      const text = await readFile(resolve(cwd(), name), 'utf8').catch(async (error: unknown) => {
        const { UserError } = await import('../options.ts')
        throw new UserError(`${name}: it cannot be read: ${fault(error)}`)
      })
      return { name, text }
    }),
  )
  // Read and merged before the file is opened: it may be one of them.
  const text = merged(reports)
  return print(output === undefined || output === '-' ? out : await outputFile(output, cwd()), text)
}
