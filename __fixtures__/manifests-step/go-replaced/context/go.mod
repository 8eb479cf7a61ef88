module example.com/api

go 1.22

require (
	example.com/names v0.0.0
	github.com/google/uuid v1.6.0
)

replace example.com/names => ./lib/names
