// Preloaded by the benchmark: says at the end how much memory the process had at its peak, in KiB.
import { readFileSync } from 'node:fs'

process.on('exit', () => {
  // What the system tells of a process that was spawned counts what its parent had when it was; on Linux this does not.
  const own =
    process.platform === 'linux' ? /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined
  process.stderr.write(`peak-rss-kib=${own ?? process.resourceUsage().maxRSS}\n`)
})
