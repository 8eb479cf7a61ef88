FROM debian:11
RUN useradd -l -u 100000 --shell /bin/l -c "-l" a && useradd -mrlu 100000 b && useradd --no-log-i -u 100000 c
RUN useradd -l --uid=100000 -md /home/l d && useradd -Ds /bin/sh && useradd -l -s -l e && timeout 5 useradd -l -u $UID f
