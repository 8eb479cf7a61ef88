// Which RUNs a cache mount is for: those that fill a cache, those that only bring an init, and those that need none.

import { usesLists } from '../../src/analysis/packages/lists.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { lineage } from '../../src/dockerfile/model/stages.ts'
import type { Cache } from '../../src/knowledge/packages/cache.ts'
import { type Call, callOf } from '../../src/knowledge/packages/managers.ts'
import { isInit } from '../../src/knowledge/programs/inits.ts'
import type { Run } from '../../src/transform/runs.ts'
import { leavesNoLists, usesIn } from './claims.ts'
import { isOfPlatform } from './sharing.ts'

/** Whether a RUN calls the tool that a cache belongs to. */
export function uses({ script, onbuild }: Run, cache: Cache): boolean {
  return !onbuild && usesIn(script, cache)
}

/** Whether a RUN fetches the lists of apt and installs nothing from them. */
export function onlyUpdates({ script }: Run): boolean {
  const calls = script.commands.flatMap((command) => callOf(command) ?? []).filter(({ manager }) => manager === 'apt')
  const at = calls.findLastIndex(({ verb }) => verb === 'update')
  return (
    at >= 0 &&
    !leavesNoLists(script) &&
    calls.slice(at + 1).every(({ verb }) => verb === 'clean' || verb === 'autoclean')
  )
}

/** Whether all that a RUN does with apt is to take away packages that the file has installed: that needs neither lists nor packages. */
export function onlyRemoves(dockerfile: Dockerfile, { script }: Run, cache: Cache): boolean {
  if (cache.tool !== 'apt' || usesLists(dockerfile, script)) return false
  const calls = script.commands.filter((command) => cache.uses(command)).map(callOf)
  return calls.every((call) => call !== undefined && REMOVING.has(call.verb))
}

const REMOVING = new Set(['remove', 'purge', 'autoremove', 'autopurge'])

/** `apk add --no-cache`, in a build that may be for several platforms: nothing of it is in the layer, and a mount would be no better. */
export function keepsNoIndex({ script, stage }: Run, cache: Cache): boolean {
  if (cache.tool !== 'apk' || isOfPlatform(stage)) return false
  return script.commands
    .filter((command) => cache.uses(command))
    .every(({ words }) => words.some(({ value }) => value !== undefined && cache.unwanted.includes(value)))
}

/** The commands of a RUN that make a mount worth having. */
export function fillingIn({ script }: Run, cache: Cache): readonly Command[] {
  return script.commands.filter((command) => (cache.fills ?? cache.uses)(command))
}

/** Without RUNs that only bring an init; where RUNs share a cache, those behind the first that fills it stay with it. */
export function withoutInits(users: readonly Run[], cache: Cache): readonly Run[] {
  const others = users.filter((run) => !bringsInit(run, cache))
  const [first] = others
  return cache.sharedBy === 'run' || first === undefined ? others : users.slice(users.indexOf(first))
}

/** Whether a RUN installs an init and nothing else. */
export function bringsInit(run: Run, cache: Cache): boolean {
  const filling = fillingIn(run, cache)
  return filling.length > 0 && filling.every((command) => isInitAlone(callOf(command)))
}

function isInitAlone(call: Call | undefined): boolean {
  return call !== undefined && call.operands.length > 0 && call.operands.every(({ text }) => isInit(text))
}

/** Whether another pip is installed in front of a RUN, or in it in front of a call: `python get-pip.py`, `pip install -U pip`. */
export function bringsPip(dockerfile: Dockerfile, { stage, instruction, script }: Run): boolean {
  const calls = script.commands.flatMap((command) => callOf(command) ?? []).filter(({ manager }) => manager === 'pip')
  return (
    calls.slice(0, -1).some(isOfPip) ||
    lineage(stage)
      .flatMap(({ instructions }) => instructions)
      .filter(({ index, keyword }) => index < instruction.index && keyword === 'RUN')
      .some(
        (one) =>
          one.text.includes('get-pip') ||
          dockerfile.script(one)?.commands.some((command) => {
            const call = callOf(command)
            return call?.manager === 'pip' && isOfPip(call)
          }),
      )
  )
}

function isOfPip({ operands }: Call): boolean {
  return operands.some(({ text }) => /^["']?pip(?:[=<>!~]|["']?$)/.test(text))
}
