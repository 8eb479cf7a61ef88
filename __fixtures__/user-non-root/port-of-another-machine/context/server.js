const { createServer } = require('node:http')
const { createTransport } = require('nodemailer')

const mail = createTransport({ host: process.env.MAIL_HOST, port: 587 })
createServer((_, response) => mail.verify(() => response.end('hello'))).listen(process.env.HTTP_PORT || 80)
