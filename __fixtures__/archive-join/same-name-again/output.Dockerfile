FROM debian:12
RUN wget https://example.com/75/driver.zip && \
    unzip driver.zip -d /opt/75 && \
    rm driver.zip
RUN wget https://example.com/77/driver.zip && \
    unzip driver.zip -d /opt/77 && \
    rm driver.zip

RUN wget https://example.com/one/linux64.tar.gz && tar xf linux64.tar.gz && rm linux64.tar.gz
RUN wget https://example.com/two/linux64.tar.gz && tar xf linux64.tar.gz && rm linux64.tar.gz
