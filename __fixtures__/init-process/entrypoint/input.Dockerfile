FROM alpine:3.20
ENTRYPOINT [ "/srv/run", "--all" ]
CMD ["--verbose"]
