FROM debian:12
RUN echo "apt-get install is documented" && apt-get update && apt-get install curl && echo 'apk add x; pip install y'
