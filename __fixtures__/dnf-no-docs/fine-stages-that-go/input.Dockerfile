FROM rockylinux:9 AS headers
RUN dnf install -y gcc

FROM headers AS build
RUN dnf install -y make && make -C /src

FROM rockylinux:9-minimal
COPY --from=build /src/tool /usr/local/bin/
