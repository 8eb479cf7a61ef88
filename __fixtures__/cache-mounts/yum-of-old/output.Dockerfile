FROM centos:7
RUN --mount=type=cache,id=el-7-yum,target=/var/cache/yum,sharing=locked \
    yum install --setopt=keepcache=1 -y epel-release && yum install --setopt=keepcache=1 -y jq curl
