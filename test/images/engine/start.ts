// Keeps an engine running for work by hand: `tsx test/images/engine/start.ts`, then paste what it prints elsewhere.

import { readyEngine } from './ready.ts'

const engine = await readyEngine()
if (typeof engine === 'string') {
  process.stderr.write(`${engine}\n`)
  process.exitCode = 1
} else {
  const names = ['PATH', 'DOCKER_HOST', 'DOCKER_CONFIG'] as const
  const lines = names.flatMap((name) =>
    engine.env[name] === undefined ? [] : [`export ${name}='${engine.env[name]}'`],
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  process.stderr.write(`docker ${engine.version} until Ctrl-C\n`)
  const alive = setInterval(() => undefined, 60_000)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      clearInterval(alive)
      void engine.stop()
    })
  }
}
