module.exports = () => process.env.GREETING
