// Programs that fail where they are given nothing to read: in a pipeline that ends in one the failure of a writer is noticed.
//
// Source: what those of Debian 12 and of busybox 1.35 do.

import type { Command } from '../../dockerfile/model/shell.ts'

const CHECKSUMS = new Set(['md5sum', 'sha1sum', 'sha224sum', 'sha256sum', 'sha384sum', 'sha512sum', 'shasum'])

/** Whether a command checks sums that it reads. */
export function checksSums({ name = '', words }: Command): boolean {
  return (
    CHECKSUMS.has(name) &&
    words.slice(1).some(({ value }) => value === '--check' || (value !== undefined && /^-[a-z]*c/.test(value)))
  )
}

function failsOnNothing(command: Command): boolean {
  const { name = '', words } = command
  const options = words.slice(1).map(({ value }) => value ?? '')
  if (name === 'gpg' || name === 'gpg2') return options.some((word) => word === '--dearmor' || word === '--import')
  if (name === 'apt-key') return options.includes('add')
  return ['tar', 'gunzip', 'bunzip2'].includes(name) || checksSums(command)
}

/** The command that reads in the end what a command writes: the last one of its pipeline. */
export function readerOf(command: Command, commands: readonly Command[]): Command | undefined {
  let last: Command | undefined
  let end = command.end
  for (;;) {
    const next = commands.find(({ start }) => start >= end)
    if (next?.piped !== true) return last
    last = next
    end = next.end
  }
}

/** Whether a command writes into a pipeline that fails where nothing comes out of it. */
export function isSeenToFail(command: Command, commands: readonly Command[]): boolean {
  const reader = readerOf(command, commands)
  return reader?.decisive === true && failsOnNothing(reader)
}
