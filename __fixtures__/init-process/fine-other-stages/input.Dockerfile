FROM golang:1.22 AS build
CMD ["go", "version"]

FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY --from=build /go/bin/app.exe C:/
CMD ["app.exe"]
