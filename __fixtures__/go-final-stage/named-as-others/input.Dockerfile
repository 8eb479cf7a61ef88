FROM node:22 AS page-stage
RUN npm run build

FROM golang:1.24 AS tide-stage
WORKDIR /app
COPY . .
RUN go build -o /app/tide .
CMD ["/app/tide"]
