exports.config = {}
