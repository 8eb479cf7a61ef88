FROM node:16-alpine3.17 AS a
CMD ["node", "/app.js"]
FROM python:3.8-slim-buster AS b
CMD ["python", "/app.py"]
FROM alpine:3.13 AS c
CMD ["sleep", "1"]
FROM node:14-alpine AS d
CMD ["node", "/app.js"]
FROM golang:1.20-bullseye AS nobody-asked
CMD ["/app"]
FROM python:3.8-rc1 AS unfinished
CMD ["python", "/app.py"]
FROM node:99-alpine AS newer
CMD ["node", "/app.js"]
FROM acme/app:1.2 AS in-no-table
CMD ["/app"]
