// What pnpm, go, cargo, uv and others that are told by a verb are asked to do: `build` of `cargo +nightly --locked build`.

import type { Command, Word } from '../../dockerfile/model/shell.ts'
import { type Grammar, readArguments } from '../../dockerfile/read/arguments.ts'
import { PNPM } from './grammars/node.ts'
import { UV } from './grammars/python.ts'
import { CARGO, GO } from './grammars/toolchains.ts'

const GRAMMARS: Readonly<Record<string, Grammar>> = { pnpm: PNPM, go: GO, cargo: CARGO, uv: UV }

/** The words behind the program that are no option, nor the value of one; cargo takes a toolchain in front of them. */
export function operandsOf({ name = '', words }: Command): readonly Word[] {
  const rest = words.slice(1).filter(({ text }) => !text.startsWith('+'))
  if (Object.hasOwn(GRAMMARS, name)) return readArguments(rest, GRAMMARS[name]!).operands
  return rest.filter(({ text }) => !text.startsWith('-'))
}

/** The first of these words. */
export function verbOf(command: Command): string | undefined {
  return operandsOf(command)[0]?.value
}
