FROM debian:11
ARG UID=1000
RUN useradd -m -u 1000 app
RUN useradd --uid 99999 -m five
RUN useradd -u 100000 -m six
RUN useradd -u1234567 svc && useradd --uid=1999999999 nobody2
RUN useradd -m -u "$UID" dev && useradd -mu ${UID:-1000} other
RUN useradd $USER_OPTIONS third
RUN useradd -m "$NAME" && sudo useradd -r -o -u 200000 fourth
