FROM golang:onbuild
EXPOSE 8080
ENV PORT 8080
ENTRYPOINT ["go-wrapper", "run"]
