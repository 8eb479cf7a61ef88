FROM python:3.12-alpine
ENTRYPOINT [ "python", "/srv/run.py", "--all" ]
CMD ["--verbose"]
