FROM registry.example.com/base
RUN useradd -m app
