// What pnpm, go, cargo, uv and others that are told by a verb are asked to do: `build` of `cargo +nightly --locked build`.

import type { Command } from '../../dockerfile/model/shell.ts'
import { type Grammar, readArguments } from '../../dockerfile/read/arguments.ts'
import { PNPM } from './grammars/node.ts'
import { UV } from './grammars/python.ts'
import { CARGO, GO } from './grammars/toolchains.ts'

const GRAMMARS: Readonly<Record<string, Grammar>> = { pnpm: PNPM, go: GO, cargo: CARGO, uv: UV }

/** The first word behind the program that is no option, nor the value of one; cargo takes a toolchain in front of it. */
export function verbOf({ name = '', words }: Command): string | undefined {
  const rest = words.slice(1).filter(({ text }) => !text.startsWith('+'))
  if (Object.hasOwn(GRAMMARS, name)) return readArguments(rest, GRAMMARS[name]!).operands[0]?.value
  return rest.find(({ text }) => !text.startsWith('-'))?.value
}
