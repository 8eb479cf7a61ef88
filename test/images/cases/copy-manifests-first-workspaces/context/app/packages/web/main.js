console.log(require('text'))
