const { Worker } = require('bullmq')

new Worker('mails', async ({ data }) => console.log(data), { connection: { host: 'redis' } })
