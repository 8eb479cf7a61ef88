FROM python:3.12-alpine
RUN apk add --no-cache tini
ENTRYPOINT [ "/sbin/tini", "--", "python", "/srv/run.py", "--all" ]
CMD ["--verbose"]
