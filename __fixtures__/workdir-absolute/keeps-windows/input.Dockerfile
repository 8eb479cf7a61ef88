# escape=`
FROM golang:1.22-nanoserver
WORKDIR app
