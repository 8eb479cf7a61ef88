# Programs and scripts that are known by their names install nothing from the lists.
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl git python3-venv make && \
    echo done && \
    rm -rf /var/lib/apt/lists/*
COPY --from=composer:2 /usr/bin/composer /usr/bin/composer
COPY . /app
WORKDIR /app
RUN python3 -m venv /venv && . /venv/bin/activate && pip install .
RUN python3 setup.py install && python3 manage.py collectstatic
RUN ./configure --prefix=/usr && make -j4 && make install
RUN curl -fsSL https://deb.nodesource.com/setup_22.x | bash -
RUN curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.1/install.sh | bash && . "$HOME/.nvm/nvm.sh" && nvm install 22
RUN curl -sSf https://sh.rustup.rs -o rustup-init.sh && sh rustup-init.sh -y && . "$HOME/.cargo/env" && cargo build
RUN composer install && npm ci && npm run build && npx playwright install --with-deps
RUN bash -c "source .profile && git fetch" && su app -c 'go build ./...'
RUN eval "$(pyenv init -)" && find . -name '*.pyc' -exec rm {} +
RUN prepare() { mkdir -p "$1"; } && prepare /srv && gdal-config --version
RUN pip install acme-tool && acme-tool --version
