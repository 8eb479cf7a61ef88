text = 'hello'
