// dockershift verify

import type { VerifyOptions } from '../../proof/command.ts'
import { type Output, outputTo } from '../../report/output.ts'
import { located } from '../../report/summary.ts'
import { visible } from '../../report/visible.ts'
import { configurationsFor } from './configurations.ts'
import { DONE, type Host, print, type Stopper, stoppedBy, stopping, targetOn, WOULD_CHANGE, WRONG } from './process.ts'
import { folderOf } from './search.ts'

/** Builds what would change before and after, and says whether the images are the same. */
export async function verify(rest: readonly string[], host: Host): Promise<number> {
  const { readVerifyOptions, verifyHelp } = await import('../../proof/command.ts')
  const options = readVerifyOptions(rest)
  const out = outputTo(host.stdout)
  if (options.help) return print(out, verifyHelp(host.stdout.columns))
  return stopping(host, (stop) => verified(options, out, host, stop))
}

async function verified(options: VerifyOptions, out: Output, host: Host, stop: Stopper): Promise<number> {
  const [{ verifyFiles }, { proofText }] = await Promise.all([
    import('../../proof/command.ts'),
    import('../../report/proofs.ts'),
  ])
  const say = (what: string): void => {
    if (host.stderr.isTTY) host.stderr.write(`${visible(what)}\n`)
  }
  const context = await folderOf(options.context, host.cwd())
  const configurations = await configurationsFor({ ...options, builder: undefined }, host)
  const found = await verifyFiles(
    { ...options, context },
    {
      folder: host.cwd(),
      env: host.env,
      configurations,
      signal: stop.signal,
      onLong: stop.onLong,
      say,
    },
  )
  const { colors } = await targetOn(host.stdout, host, {
    ...options,
    forced: (options.format ?? 'summary') === 'summary',
  })
  await out.write(proofText(options.format ?? 'summary', found, colors))
  await out.close()
  for (const failed of found.failed) host.stderr.write(`failed ${located(failed)}\n`)
  if (stop.signal.aborted) return stoppedBy(stop.signal)
  const statuses = new Set(found.proofs.map(({ status }) => status))
  if (statuses.has('different') || statuses.has('broken')) return WOULD_CHANGE
  return found.failed.length > 0 || statuses.has('stopped') || out.trouble !== undefined ? WRONG : DONE
}
