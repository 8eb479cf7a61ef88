FROM registry.example.com/base
RUN useradd -l -m app
