FROM ruby:3.3
RUN useradd -l puma
COPY --chown=puma:puma config /opt/shop/config
COPY --chown=puma:puma lib    /opt/shop/lib
ENV RACK_ENV=production
COPY --chmod=0755 --chown=puma:puma bin/serve /opt/shop/bin/
WORKDIR /opt/shop
USER puma
