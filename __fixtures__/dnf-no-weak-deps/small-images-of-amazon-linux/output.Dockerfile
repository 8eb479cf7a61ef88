FROM public.ecr.aws/lambda/python:3.12 AS lambda
RUN dnf install -y --setopt=install_weak_deps=0 gcc
RUN dnf install -y --setopt=install_weak_deps=False gcc

FROM public.ecr.aws/amazonlinux/amazonlinux:2023-minimal
RUN dnf install -y --setopt=install_weak_deps=0 gcc && dnf5 install -y --setopt=install_weak_deps=0 git && microdnf install --setopt=install_weak_deps=0 tar
RUN yum install -y --setopt=install_weak_deps=0 make
