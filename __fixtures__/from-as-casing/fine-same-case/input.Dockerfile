FROM golang:1.22 AS build
from build as test
FROM debian:12
