FROM debian:12
RUN mkdir /a
### USERS ###
RUN useradd app
# ----------
RUN mkdir /b
