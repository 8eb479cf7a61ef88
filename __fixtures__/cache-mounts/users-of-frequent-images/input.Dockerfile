FROM pytorch/pytorch:2.4.0-cuda12.4-cudnn9-runtime AS torch
RUN pip install --no-cache-dir transformers

FROM lukemathwalker/cargo-chef:latest-rust-1.85 AS chef
RUN apt-get update && apt-get install -y --no-install-recommends lld

FROM nvidia/cuda:12.4.1-runtime-ubuntu22.04
RUN pip3 install --no-cache-dir accelerate
