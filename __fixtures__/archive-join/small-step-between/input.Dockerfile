FROM debian:12
RUN wget https://example.com/fonts.zip
RUN mkdir -p /usr/share/fonts/example
RUN unzip -d /usr/share/fonts/example fonts.zip
RUN chmod -R a+r /usr/share/fonts/example
