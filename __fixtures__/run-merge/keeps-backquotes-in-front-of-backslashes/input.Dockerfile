FROM httpd:2.4
RUN echo ServerName `hostname` >> conf/httpd.conf
RUN printf '%s\n' '<Directory /srv>' >> conf/httpd.conf
