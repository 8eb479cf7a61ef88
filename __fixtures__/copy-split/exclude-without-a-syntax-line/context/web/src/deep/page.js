import '../../theme.js'
