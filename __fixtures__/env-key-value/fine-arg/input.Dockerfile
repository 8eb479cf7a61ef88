FROM debian:12
ARG A b
ARG C
