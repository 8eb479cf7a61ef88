FROM ruby:3.3
RUN useradd -l puma
COPY config /opt/shop/config
COPY lib    /opt/shop/lib
ENV RACK_ENV=production
COPY --chmod=0755 bin/serve /opt/shop/bin/
WORKDIR /opt/shop
RUN chown -R puma:puma /opt/shop
USER puma
