FROM debian:12
RUN --mount=type=tmpfs,target=/scratch touch /scratch/a && mkdir /x
RUN --mount=type=tmpfs,target=/scratch test ! -e /scratch/a && mkdir /y
