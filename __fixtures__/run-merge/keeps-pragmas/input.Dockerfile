FROM debian:12
RUN mkdir /a
# hadolint ignore=DL3059
RUN chown www-data /a
# trivy:ignore:DS002
RUN chmod 700 /a
RUN touch /a/b
