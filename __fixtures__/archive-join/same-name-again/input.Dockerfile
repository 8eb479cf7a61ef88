FROM debian:12
RUN wget https://example.com/75/driver.zip
RUN unzip driver.zip -d /opt/75
RUN rm driver.zip
RUN wget https://example.com/77/driver.zip
RUN unzip driver.zip -d /opt/77
RUN rm driver.zip

RUN wget https://example.com/one/linux64.tar.gz && tar xf linux64.tar.gz && rm linux64.tar.gz
RUN wget https://example.com/two/linux64.tar.gz && tar xf linux64.tar.gz && rm linux64.tar.gz
