FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY a C:/a
RUN chown -R 5:5 C:/a

FROM debian:12
ONBUILD COPY a /alpha
ONBUILD RUN chown -R 5:5 /alpha
COPY a /beta
VOLUME /beta
RUN chown -R 5:5 /beta
COPY b /gamma
RUN --mount=type=cache,target=/gamma chown -R 5:5 /gamma
