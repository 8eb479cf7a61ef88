module example.com/harbour/tide

go 1.24

require example.org/sound v1.0.0
