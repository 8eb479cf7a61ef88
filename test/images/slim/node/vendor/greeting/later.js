module.exports = () => 'loaded later'
