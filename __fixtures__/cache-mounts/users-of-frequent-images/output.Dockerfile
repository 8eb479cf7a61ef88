FROM pytorch/pytorch:2.4.0-cuda12.4-cudnn9-runtime AS torch
RUN --mount=type=cache,id=pytorch-pytorch-2.4.0-cuda12.4-cudnn9-runtime-pip,target=/root/.cache/pip \
    pip install transformers

FROM lukemathwalker/cargo-chef:latest-rust-1.85 AS chef
RUN --mount=type=cache,id=lukemathwalker-cargo-chef-latest-rust-1.85-apt,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,id=lukemathwalker-cargo-chef-latest-rust-1.85-apt-lists,target=/var/lib/apt/lists,sharing=locked \
    apt-get update && apt-get install -o Dir::Cache::Archives=/var/cache/apt/packages -y --no-install-recommends lld

FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
RUN --mount=type=cache,id=ubuntu-22.04-pip,target=/root/.cache/pip \
    pip3 install accelerate
