process.stdout.write(`${require('greeting')}\n`)
