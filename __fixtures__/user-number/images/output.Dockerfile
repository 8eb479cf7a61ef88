FROM php:8.3-fpm-alpine AS php-alpine
USER 82

FROM php:8.3-fpm AS php
USER 33

FROM nginx:1.27-alpine AS nginx
USER 101

FROM python:3.12-slim AS debian
USER 65534

FROM alpine:3.20 AS alpine
USER 405

FROM ubuntu:24.04 AS ubuntu
USER 1000

FROM rockylinux:9 AS rocky
USER 65534

FROM centos:7 AS centos
USER 99

FROM postgres:16-alpine AS postgres
USER 70

FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS dotnet
USER $APP_UID

FROM gcr.io/distroless/static-debian12 AS distroless
USER 65532

FROM gradle:8-jdk21
USER 1000
