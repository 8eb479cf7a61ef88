module example.com/harbour/tide

go 1.24
