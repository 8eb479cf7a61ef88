FROM golang:1.24 AS build
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -tags netgo,osusergo,timetzdata -ldflags "-s -w" -o /app/tide .

FROM scratch
COPY --from=build /app/tide /app/tide
WORKDIR /app
CMD ["/app/tide"]
