FROM debian:12.5
# For the packages.
ARG DEBIAN_FRONTEND=noninteractive
ENV CFLAGS="-O3 -march=x86-64-v2" GREETING=hello
ENV TZ=Europe/Paris
RUN apt-get update && apt-get install -y build-essential tzdata zlib1g-dev
WORKDIR /src
COPY . .
RUN make -j$(nproc) hello V=1
EXPOSE 7
VOLUME /data
USER 1000
CMD ["./hello"]
