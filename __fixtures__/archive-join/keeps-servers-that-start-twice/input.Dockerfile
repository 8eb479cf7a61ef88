FROM debian:12
RUN wget -O /tmp/app.war https://example.com/app.war && asadmin start-domain && asadmin deploy /tmp/app.war
RUN asadmin start-domain && asadmin list-applications && rm /tmp/app.war

FROM debian:12
RUN wget -O /tmp/app.tgz https://example.com/app.tgz && supervisord && tar xzf /tmp/app.tgz
RUN supervisorctl status && rm /tmp/app.tgz
