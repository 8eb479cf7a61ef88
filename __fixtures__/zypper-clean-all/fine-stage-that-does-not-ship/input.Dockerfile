FROM opensuse/leap:15.6 AS build
RUN zypper -n install gcc
FROM scratch
COPY --from=build /x /x
