# syntax=docker/dockerfile:1
# An image for the reports.
FROM alpine:3.20
ENV REPORTS_HOME=/opt/reports
COPY vendor/reports-4.2.zip /tmp/reports.zip
RUN apk add --no-cache openjdk17-jre-headless \
    && mkdir -p $REPORTS_HOME \
    && unzip -q /tmp/reports.zip -d $REPORTS_HOME \
    && rm -f /tmp/reports.zip \
    && ln -s $REPORTS_HOME/bin/report /usr/local/bin/report
USER nobody
CMD ["report"]
