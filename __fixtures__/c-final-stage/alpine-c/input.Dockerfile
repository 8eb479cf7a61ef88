FROM alpine
RUN apk add --no-cache gcc musl-dev make
WORKDIR /src
COPY . .
RUN make
CMD ["/src/hello"]
