FROM python:3.12
FROM node:18
COPY --from=python:3.12 /a /a
