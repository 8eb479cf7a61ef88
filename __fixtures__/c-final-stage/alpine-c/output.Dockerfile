FROM alpine AS build
RUN apk add --no-cache gcc musl-dev make
WORKDIR /src
COPY . .
RUN make

FROM alpine
COPY --from=build /src/hello /src/hello
WORKDIR /src
CMD ["/src/hello"]
