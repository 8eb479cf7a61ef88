from golang:1.22 AS build
run go build -o /app .
from build As test
