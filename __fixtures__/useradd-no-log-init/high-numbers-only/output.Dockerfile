FROM debian:11
ARG UID=1000
RUN useradd -m -u 1000 app
RUN useradd --uid 99999 -m five
RUN useradd -l -u 100000 -m six
RUN useradd -l -u1234567 svc && useradd -l --uid=1999999999 nobody2
RUN useradd -l -m -u "$UID" dev && useradd -l -mu ${UID:-1000} other
RUN useradd -l $USER_OPTIONS third
RUN useradd -m "$NAME" && sudo useradd -l -r -o -u 200000 fourth
