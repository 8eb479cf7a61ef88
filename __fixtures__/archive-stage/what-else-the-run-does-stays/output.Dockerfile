# syntax=docker/dockerfile:1
FROM alpine:3.20 AS archive
COPY vendor/reports-4.2.zip /tmp/reports.zip
RUN mkdir -p /opt/reports && unzip -q /tmp/reports.zip -d /opt/reports

# An image for the reports.
FROM alpine:3.20
ENV REPORTS_HOME=/opt/reports
COPY --from=archive /opt/reports /opt/reports
RUN apk add --no-cache openjdk17-jre-headless \
    && ln -s $REPORTS_HOME/bin/report /usr/local/bin/report
USER nobody
CMD ["report"]
