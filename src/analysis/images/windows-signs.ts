// Whether a stage on an image that no table knows runs on Windows: by its name, or by paths and programs that only Windows has.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import type { Image } from '../../knowledge/images/image.ts'

export function isOnWindows(stage: Stage, { distro, text = '' }: Image): boolean {
  if (distro !== undefined) return distro.family === 'windows'
  return text.split(/[/:._-]/).includes('windows') || showsWindows(stage)
}

const known = new WeakMap<Stage, boolean>()

function showsWindows(stage: Stage): boolean {
  let shows = known.get(stage)
  if (shows === undefined) {
    shows = stage.instructions.some(isOfWindows)
    known.set(stage, shows)
  }
  return shows
}

/** `C:\app`, `C:/app` */
const DRIVE = /^["']?[a-z]:(?:[\\/]|$)/i

const PROGRAMS = new Set(['powershell', 'powershell.exe', 'cmd', 'cmd.exe', 'choco', 'msiexec', 'setx', 'scoop'])

function isOfWindows(instruction: Instruction): boolean {
  switch (instruction.keyword) {
    case 'WORKDIR':
      return DRIVE.test(instruction.text)
    case 'COPY':
    case 'ADD':
      return DRIVE.test(copyOf(instruction)?.destination ?? '')
    case 'SHELL':
    case 'RUN':
      return PROGRAMS.has((instruction.strings?.[0] ?? instruction.text.split(/\s/, 1)[0] ?? '').toLowerCase())
    default:
      return false
  }
}
