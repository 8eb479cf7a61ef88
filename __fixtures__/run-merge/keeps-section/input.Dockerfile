FROM debian:12
RUN mkdir /a

# The user that everything runs as
RUN useradd app
