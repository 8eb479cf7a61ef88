// The shells that scripts are tried in, each as an image has it: dash, busybox ash, bash, and bash as /bin/sh.

import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { Interpreter } from '../src/dockerfile/model/shell.ts'

export interface RealShell {
  readonly name: string
  /** `undefined` for one that no image has as its /bin/sh. */
  readonly reads: Interpreter | undefined
  /** An image whose /bin/sh it is. */
  readonly image: string
  /** Where the machine has it. */
  readonly program: string
}

export const SHELLS: readonly RealShell[] = [
  { name: 'dash', reads: 'dash', image: 'debian:bookworm-slim', program: '/bin/dash' },
  { name: 'ash', reads: 'ash', image: 'alpine:3.20', program: '/bin/busybox' },
  { name: 'bash', reads: 'bash', image: 'fedora:40', program: '/bin/bash' },
]

/** An image of which nothing is known: its /bin/sh may be any of them. */
export const UNKNOWN_IMAGE = 'registry.example.com/base:1'

export function isHere({ program }: RealShell): boolean {
  return existsSync(program)
}

/** The shell under the name that decides how it behaves: `sh` for bash, `ash` for busybox. */
export function asSystemShell({ name, reads, program }: RealShell, folder: string): string {
  const link = join(folder, name, reads === 'ash' ? 'ash' : 'sh')
  mkdirSync(join(folder, name), { recursive: true })
  if (!existsSync(link)) symlinkSync(program, link)
  return link
}
