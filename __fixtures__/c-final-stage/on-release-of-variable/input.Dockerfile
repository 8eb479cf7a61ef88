ARG RELEASE=24.04
FROM ubuntu:${RELEASE}
RUN apt-get update && apt-get install -y build-essential
WORKDIR /src
COPY . .
RUN make
CMD ["./hello"]
