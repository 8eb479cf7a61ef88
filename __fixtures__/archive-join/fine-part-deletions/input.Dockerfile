FROM debian:12
RUN git clone https://example.com/web.git /srv/web && make -C /srv/web
RUN rm /srv/web/public/capture && ln -s /srv/capture /srv/web/public/capture
RUN rm -rf /srv/web/.git
RUN wget -O /srv/site.zip https://example.com/site.zip && make site
RUN if [ -e /srv/site ]; then rm /srv/site.zip; fi
