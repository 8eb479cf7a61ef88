module.exports = `${require('greeting')}, world`
