FROM opensuse/leap:15.6 AS build
RUN zypper -n install make && make -C /src

FROM opensuse/leap:15.6
COPY --from=build /src/tool /usr/local/bin/
