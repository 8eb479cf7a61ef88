FROM debian:12
RUN apt-get update && apt-get install -y app-builder
RUN mkdir /builder
FROM debian:12
RUN sed -i s/a/b/ /a && sed -i s/c/d/ /a && sed -i s/e/f/ /a
RUN mkdir /b
