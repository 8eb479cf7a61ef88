migrate((db) => { return null }, (db) => { return null })
