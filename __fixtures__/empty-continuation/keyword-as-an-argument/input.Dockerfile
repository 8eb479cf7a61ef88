FROM debian:12
RUN a \

    user
