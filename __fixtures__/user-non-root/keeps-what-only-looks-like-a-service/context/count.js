const { Worker } = require('node:worker_threads')

new Worker('console.log(process.argv.length)', { eval: true })
