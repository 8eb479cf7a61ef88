ARG TARGETPLATFORM
FROM --platform=${TARGETPLATFORM}   golang:1.22 AS build
from   --platform=$TARGETPLATFORM build
