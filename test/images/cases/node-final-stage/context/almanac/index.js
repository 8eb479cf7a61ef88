exports.format = (time) => `high water at whitby: ${time}`
