FROM python:3.12 AS build
RUN pip install a
FROM python:3.12-slim
COPY --from=build /usr/local /usr/local
