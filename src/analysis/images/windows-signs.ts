// Whether a stage runs on Windows, by paths and programs that Windows alone has: for images that no table knows.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'

/** A stage with those that it is built on. */
export function showsWindows(stage: Stage): boolean {
  return lineage(stage).some(({ instructions }) => instructions.some(isOfWindows))
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
