FROM node:22 AS pages
WORKDIR /pages
COPY pages .
RUN npm ci && npm run build

FROM golang:1.24
WORKDIR /app
COPY . .
COPY --from=pages /pages/dist static
RUN go build -o /app/tide .
CMD ["/app/tide"]
