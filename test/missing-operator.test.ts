// Calls that stand among the words of another one, in every spelling that was seen, and words that only look so.

import { expect, test } from 'vitest'
import { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { missingOperator } from '../src/dockerfile/model/missing-operator.ts'

function missingIn(script: string): string | undefined {
  const dockerfile = new Dockerfile('Dockerfile', `FROM debian:12\nRUN ${script}\n`)
  return missingOperator(dockerfile, dockerfile.script(dockerfile.instructions[1]!)!)
}

test.each([
  ['apt-get install -y curl \\\n    apt-get clean', 'apt-get clean'],
  ['apt-get install -y curl \\\n    rm -rf /var/lib/apt/lists/*', 'rm -rf'],
  ['apk add curl \\\n  apk del gcc', 'apk del'],
  ['yum install -y curl \\\n  yum clean all', 'yum clean'],
  ['mkdir /a \\\n  mkdir /b', 'mkdir /b'],
  ['npm cache clean \\\n  rm -rf /tmp/*', 'rm -rf'],
  ['apt-get update && apt-get install -y \\\n  git \\\n  pip install x', 'pip install'],
  ['apt-get install -y curl \\\nRUN make', 'RUN make'],
  ['apt-get update && apt-get install -y a \\\n  # then\n  curl -sL x', 'curl -sL'],
])('%j', (script, call) => {
  expect(missingIn(script)).toBe(call)
})

test.each([
  'apt-get install -y \\\n  git \\\n  curl wget \\\n  make tar',
  'apt-get install -y curl && \\\n  apt-get clean',
  'apt-get install -y curl \\\n  && rm -rf /a',
  'sudo \\\n  apt-get install -y curl',
  'find / -name x -exec \\\n  rm -rf {} +',
  'echo a \\\n  rm -rf b',
  'chroot /mnt \\\n  apt-get update',
  'apt-get install -y rm -rf',
  'mkdir \\\n  /rm /cd',
])('%j is as its author meant it', (script) => {
  expect(missingIn(script)).toBeUndefined()
})
