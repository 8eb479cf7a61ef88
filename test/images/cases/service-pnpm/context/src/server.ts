const { readFileSync } = require('node:fs')
const { createServer } = require('node:http')
const { join } = require('node:path')
const { format } = require('almanac')

const harbours = JSON.parse(readFileSync(join(__dirname, '../data/harbours.json'), 'utf8'))

createServer((_, response) => response.end(format(harbours.whitby))).listen(Number(process.env.PORT))
