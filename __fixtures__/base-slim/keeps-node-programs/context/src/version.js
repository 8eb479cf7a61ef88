require('node:child_process').execSync('git log')
