FROM golang:1.22
RUN go build -gcflags="all=-N -l" -o /app .
RUN go build -race -o /app . && go build -buildmode=plugin -o /p.so ./p
