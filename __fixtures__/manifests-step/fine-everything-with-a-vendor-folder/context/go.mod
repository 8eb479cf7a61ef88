module example.com/feed

go 1.24.0

require golang.org/x/text v0.3.0
